package io.mikamel.pool;

import io.mikamel.wire.Call;
import io.mikamel.wire.Command;
import io.mikamel.wire.ReplyListener;
import io.mikamel.wire.RouterAddress;
import io.mikamel.wire.RouterConnection;
import io.mikamel.wire.RouterOsConnectException;
import java.time.Duration;

/** A borrower's view of a shared connection: it cannot close it for the others. Thread-safe. */
final class LentConnection implements RouterConnection {

    private final PooledConnection pooled;
    private final Lease lease;

    LentConnection(PooledConnection pooled, Lease lease) {
        this.pooled = pooled;
        this.lease = lease;
    }

    @Override
    public Call start(Command command, Duration deadline, ReplyListener listener) {
        if (lease.isReturned()) {
            listener.failed(new RouterOsConnectException(
                    "%s on %s: the connection was returned before".formatted(command.path(), address())));
            return () -> {};
        }
        return pooled.connection().start(command, deadline, pooled.watching(listener));
    }

    @Override
    public int inFlight() {
        return pooled.connection().inFlight();
    }

    @Override
    public boolean isOpen() {
        return !lease.isReturned() && pooled.connection().isOpen();
    }

    @Override
    public RouterAddress address() {
        return pooled.connection().address();
    }

    @Override
    public void close() {
        lease.close();
    }
}
