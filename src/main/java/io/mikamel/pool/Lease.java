package io.mikamel.pool;

import io.mikamel.wire.RouterConnection;
import java.util.concurrent.atomic.AtomicBoolean;

/** The right to use a shared connection until it is returned. Thread-safe. */
public final class Lease implements AutoCloseable {

    private final PooledConnection pooled;
    private final RouterConnection connection;
    private final AtomicBoolean returned = new AtomicBoolean();

    Lease(PooledConnection pooled) {
        this.pooled = pooled;
        connection = new LentConnection(pooled, this);
    }

    /** The connection, shared with others; closing it returns the lease. */
    public RouterConnection connection() {
        return connection;
    }

    /** Returns the connection. Never throws; a second time has no effect. */
    @Override
    public void close() {
        if (returned.compareAndSet(false, true)) {
            pooled.returned();
        }
    }

    boolean isReturned() {
        return returned.get();
    }
}
