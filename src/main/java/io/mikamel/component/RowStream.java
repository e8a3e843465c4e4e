package io.mikamel.component;

import io.mikamel.pool.Lease;
import io.mikamel.wire.Call;
import io.mikamel.wire.Command;
import io.mikamel.wire.ReplyListener;
import io.mikamel.wire.RouterConnection;
import io.mikamel.wire.RouterOsException;
import io.mikamel.wire.RouterOsTimeoutException;
import io.mikamel.wire.Row;
import java.io.Closeable;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * The rows of an answer while the router still sends them. Thread-safe by its monitor; iterated by one thread at a time.
 *
 * <p>A slow reader holds the router back: the thread that reads from it waits once {@value #CAPACITY} rows lie here. It
 * waits only while no other command is under way on the connection, because that command's answer comes behind these rows:
 * a route that asks the same router for more while it iterates gets its answer, and the rows gather here meanwhile.
 */
final class RowStream implements Iterator<Row>, Closeable, ReplyListener {

    static final int CAPACITY = 1_000;
    private static final long LOOK_AROUND_MILLIS = 20;

    private final Lease lease;
    private final Command command;
    private final Duration silence;
    private final Deque<Row> rows = new ArrayDeque<>();
    private Optional<Runnable> onFirst = Optional.empty();
    private Optional<Call> call = Optional.empty();
    private Optional<RouterOsException> failure = Optional.empty();
    private boolean hasEnded;
    private boolean isClosed;

    /** @param silence the longest wait for the next row */
    RowStream(Lease lease, Command command, Duration silence) {
        this.lease = lease;
        this.command = command;
        this.silence = silence;
    }

    /** @param first run once, when there is a row, an end or a failure */
    void start(Runnable first) {
        synchronized (this) {
            onFirst = Optional.of(first);
        }
        Call started = lease.connection().start(command, RouterConnection.NO_DEADLINE, this);
        boolean isTooLate;
        synchronized (this) {
            call = Optional.of(started);
            isTooLate = isClosed || failure.isPresent();
        }
        if (isTooLate) {
            started.cancel();
        }
    }

    @Override
    public void row(Row row) {
        takeFirst().ifPresent(Runnable::run);
        synchronized (this) {
            while (mustHoldBack()) {
                await(LOOK_AROUND_MILLIS);
            }
            if (!isClosed && failure.isEmpty()) {
                rows.add(row);
                notifyAll();
            }
        }
    }

    private boolean mustHoldBack() {
        RouterConnection connection = lease.connection();
        return rows.size() >= CAPACITY
                && !isClosed
                && failure.isEmpty()
                && !Thread.currentThread().isInterrupted()
                && connection.isOpen()
                && connection.inFlight() <= 1;
    }

    @Override
    public void done(Optional<String> ret) {
        end(Optional.empty());
    }

    @Override
    public void failed(RouterOsException cause) {
        end(Optional.of(cause));
    }

    private void end(Optional<RouterOsException> cause) {
        synchronized (this) {
            hasEnded = true;
            failure = failure.or(() -> cause);
            notifyAll();
        }
        lease.close();
        takeFirst().ifPresent(Runnable::run);
    }

    private synchronized Optional<Runnable> takeFirst() {
        Optional<Runnable> taken = onFirst;
        onFirst = Optional.empty();
        return taken;
    }

    synchronized Optional<RouterOsException> failure() {
        return failure;
    }

    /** Ends a stream whose router says nothing. */
    void failSilent() {
        RouterOsException timeout = new RouterOsTimeoutException("%s on %s: no row within %d ms"
                .formatted(command.path(), lease.connection().address(), silence.toMillis()));
        synchronized (this) {
            if (hasEnded) {
                return;
            }
            failure = failure.or(() -> Optional.of(timeout));
        }
        cancel();
        takeFirst().ifPresent(Runnable::run);
    }

    /** @throws RouterOsException if the answer broke off behind the rows that came */
    @Override
    public boolean hasNext() {
        if (isSilent()) {
            failSilent();
        }
        synchronized (this) {
            if (isClosed) {
                return false;
            }
            if (rows.isEmpty() && failure.isPresent()) {
                throw failure.get();
            }
            return !rows.isEmpty();
        }
    }

    /** Waits for a row or the end. */
    private synchronized boolean isSilent() {
        long until = System.nanoTime() + silence.toNanos();
        while (rows.isEmpty() && !hasEnded && !isClosed && failure.isEmpty()) {
            long left = (until - System.nanoTime()) / 1_000_000;
            if (left <= 0 || !await(left)) {
                return true;
            }
        }
        return false;
    }

    private synchronized boolean await(long millis) {
        try {
            wait(millis);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        synchronized (this) {
            Row row = rows.remove();
            notifyAll();
            return row;
        }
    }

    /** Cancels the command if it still runs. */
    @Override
    public void close() {
        synchronized (this) {
            isClosed = true;
            rows.clear();
            notifyAll();
        }
        cancel();
    }

    private void cancel() {
        Optional<Call> running;
        synchronized (this) {
            running = hasEnded ? Optional.empty() : call;
        }
        running.ifPresent(Call::cancel);
        lease.close();
    }
}
