package io.mikamel.wire;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A command of a native connection, from start to end. Thread-safe: the state belongs to the lock of {@link CallTable}; the
 * listener is told under this object's own monitor, so by one thread at a time, and nothing after the end.
 */
final class PendingCall implements Call {

    /** Where a command stands. */
    enum State {
        /** For a place among the commands on the wire. */
        WAITING,
        /** It has its place, but is not written yet. */
        READY,
        SENT,
        /** Cancelled; the router may still send rows of it, and its end. */
        DRAINING,
        ENDED
    }

    private static final Logger LOG = LoggerFactory.getLogger(PendingCall.class);
    private static final Future<?> NO_TIMER = CompletableFuture.completedFuture(null);

    private static final ReplyListener NOBODY = new CollectedReply();

    final long tag;
    final Command command;
    final Duration deadline;
    private final NativeConnection connection;
    private ReplyListener listener;

    State state = State.WAITING;
    volatile boolean isCancelledByCaller;
    /** Its deadline came before its end, and is being told. */
    volatile boolean isExpired;

    private volatile Future<?> deadlineTimer = NO_TIMER;
    private volatile Future<?> drainTimer = NO_TIMER;
    private volatile Future<?> graceTimer = NO_TIMER;

    private boolean isTold;
    private volatile long rows;
    private boolean hasThrown;
    private Optional<RouterOsTrapException> trap = Optional.empty();

    PendingCall(NativeConnection connection, long tag, Command command, Duration deadline, ReplyListener listener) {
        this.connection = connection;
        this.tag = tag;
        this.command = command;
        this.deadline = deadline;
        this.listener = listener;
    }

    @Override
    public void cancel() {
        connection.cancel(this);
    }

    /** A command without a deadline may be silent for days. */
    boolean isEndless() {
        return deadline.equals(RouterConnection.NO_DEADLINE);
    }

    long rows() {
        return rows;
    }

    void stopTimers() {
        deadlineTimer.cancel(false);
        drainTimer.cancel(false);
        graceTimer.cancel(false);
    }

    void deadline(Future<?> timer) {
        deadlineTimer = timer;
    }

    void drain(Future<?> timer) {
        drainTimer = timer;
    }

    void grace(Future<?> timer) {
        graceTimer.cancel(false);
        graceTimer = timer;
    }

    void noGrace() {
        if (graceTimer != NO_TIMER) {
            grace(NO_TIMER);
        }
    }

    synchronized void row(Row row) {
        if (isTold || isCancelledByCaller) {
            return;
        }
        countRow();
        try {
            listener.row(row);
        } catch (RuntimeException | Error e) {
            warn(e);
        }
    }

    /** Remembers the first trap; it is told when the command ends. */
    synchronized void trap(RouterOsTrapException first) {
        if (trap.isEmpty()) {
            trap = Optional.of(first);
        }
    }

    /** Tells the end: the trap that came, unless the caller wanted the interruption. */
    synchronized void end(Optional<String> ret, boolean wasCancelled) {
        if (isExpired && !wasCancelled) {
            return;
        }
        if (trap.isPresent() && !wasCancelled) {
            failed(trap.get());
        } else if (!isTold) {
            tellLast(last -> last.done(ret));
        }
    }

    synchronized void failed(RouterOsException failure) {
        if (!isTold) {
            tellLast(last -> last.failed(failure));
        }
    }

    /** Lets go of the listener: what it gathered need not live as long as a command that drains. */
    private void tellLast(Consumer<ReplyListener> end) {
        ReplyListener last = listener;
        isTold = true;
        listener = NOBODY;
        try {
            end.accept(last);
        } catch (RuntimeException | Error e) {
            warn(e);
        }
    }

    /** Once for a command: a listener that fails on one row mostly fails on each. */
    private void warn(Throwable failure) {
        if (!hasThrown) {
            hasThrown = true;
            LOG.warn("{} on {}: the listener of its answer failed", command.path(), connection.address(), failure);
        }
    }

    @SuppressWarnings("NonAtomicOperationOnVolatileField")
    private void countRow() {
        rows = rows + 1;
    }
}
