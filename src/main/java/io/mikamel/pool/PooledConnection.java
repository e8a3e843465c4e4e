package io.mikamel.pool;

import io.mikamel.wire.ReplyListener;
import io.mikamel.wire.RouterConnection;
import io.mikamel.wire.RouterOsException;
import io.mikamel.wire.RouterOsTimeoutException;
import io.mikamel.wire.Row;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * One open connection and who uses it. Thread-safe by its monitor.
 *
 * <p>A command that times out although nothing at all was heard since it began means a half-open socket: then the
 * connection is closed. A router that is merely slow with one print keeps it.
 */
final class PooledConnection {

    private final RouterConnection connection;
    private final PoolSurroundings around;
    private final Duration opened;
    private final AtomicLong heard = new AtomicLong();
    private int leases;
    private boolean retired;
    private Duration lastUsed;

    PooledConnection(RouterConnection connection, PoolSurroundings around) {
        this.connection = connection;
        this.around = around;
        opened = around.uptime();
        lastUsed = opened;
    }

    RouterConnection connection() {
        return connection;
    }

    synchronized Lease lend() {
        leases++;
        lastUsed = around.uptime();
        return new Lease(this);
    }

    void returned() {
        if (isLastReturned()) {
            connection.close();
        }
    }

    private synchronized boolean isLastReturned() {
        leases--;
        lastUsed = around.uptime();
        return retired && leases == 0;
    }

    /** Lent to nobody from now on; it closes when the last borrower returns it. */
    void retire() {
        if (isUnusedWhenRetired()) {
            connection.close();
        }
    }

    private synchronized boolean isUnusedWhenRetired() {
        retired = true;
        return leases == 0;
    }

    synchronized boolean isIdleFor(Duration time) {
        return leases == 0 && lastUsed.plus(time).compareTo(around.uptime()) <= 0;
    }

    Duration age() {
        return around.uptime().minus(opened);
    }

    ReplyListener watching(ReplyListener listener) {
        return new Watching(listener, heard.get());
    }

    private final class Watching implements ReplyListener {

        private final ReplyListener listener;
        private final long heardBefore;

        Watching(ReplyListener listener, long heardBefore) {
            this.listener = listener;
            this.heardBefore = heardBefore;
        }

        @Override
        public void row(Row row) {
            heard.incrementAndGet();
            listener.row(row);
        }

        @Override
        public void done(Optional<String> ret) {
            heard.incrementAndGet();
            listener.done(ret);
        }

        @Override
        public void failed(RouterOsException failure) {
            if (!(failure instanceof RouterOsTimeoutException)) {
                heard.incrementAndGet();
            } else if (heard.get() == heardBefore) {
                connection.close();
            }
            listener.failed(failure);
        }
    }
}
