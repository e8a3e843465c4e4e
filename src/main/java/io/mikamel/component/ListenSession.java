package io.mikamel.component;

import io.mikamel.pool.Lease;
import io.mikamel.wire.Call;
import io.mikamel.wire.ReplyListener;
import io.mikamel.wire.RouterConnection;
import io.mikamel.wire.RouterOsConnectException;
import io.mikamel.wire.RouterOsException;
import io.mikamel.wire.Row;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One open {@code listen} of one router. The listen begins first and its rows are kept until the print that follows it is
 * complete: what changes between the two is in one of them. Thread-safe by its monitor.
 */
final class ListenSession {

    /** Who hears of it, under the session's monitor for rows and outside of it for the end. */
    interface Owner {
        void snapshot(List<Row> rows, List<Row> changesSince);

        void change(Row row);

        void ended(ListenSession session, RouterOsException why);
    }

    private final Lease lease;
    private final Owner owner;
    private final List<Row> printed = new ArrayList<>();
    private final List<Row> early = new ArrayList<>();
    private final List<Call> calls = new ArrayList<>();
    private boolean isLive;
    private boolean isOver;

    ListenSession(Lease lease, Owner owner) {
        this.lease = lease;
        this.owner = owner;
    }

    void begin(CommandTemplate template, Duration timeout) {
        RouterConnection connection = lease.connection();
        keep(connection.start(template.listening(), RouterConnection.NO_DEADLINE, new Changes()));
        keep(connection.start(template.snapshot(), timeout, new Print()));
    }

    private void keep(Call call) {
        boolean isTooLate;
        synchronized (this) {
            isTooLate = isOver;
            calls.add(call);
        }
        if (isTooLate) {
            call.cancel();
        }
    }

    /** Cancels the listen. The owner hears no end. */
    void close() {
        if (end()) {
            lease.close();
        }
    }

    private void end(RouterOsException why) {
        if (end()) {
            lease.close();
            owner.ended(this, why);
        }
    }

    private boolean end() {
        List<Call> running;
        synchronized (this) {
            if (isOver) {
                return false;
            }
            isOver = true;
            running = List.copyOf(calls);
        }
        running.forEach(Call::cancel);
        return true;
    }

    private synchronized void changed(Row row) {
        if (isOver) {
            return;
        }
        if (isLive) {
            owner.change(row);
        } else {
            early.add(row);
        }
    }

    private synchronized void printed() {
        if (!isOver) {
            isLive = true;
            owner.snapshot(printed, early);
            printed.clear();
            early.clear();
        }
    }

    private final class Changes implements ReplyListener {

        @Override
        public void row(Row row) {
            changed(row);
        }

        @Override
        public void done(Optional<String> ret) {
            end(new RouterOsConnectException(
                    "%s ended the listen".formatted(lease.connection().address())));
        }

        @Override
        public void failed(RouterOsException failure) {
            end(failure);
        }
    }

    private final class Print implements ReplyListener {

        @Override
        public void row(Row row) {
            printed.add(row);
        }

        @Override
        public void done(Optional<String> ret) {
            printed();
        }

        @Override
        public void failed(RouterOsException failure) {
            end(failure);
        }
    }
}
