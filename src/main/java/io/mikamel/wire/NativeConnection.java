package io.mikamel.wire;

import io.mikamel.wire.PendingCall.State;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A logged-in connection over a socket of our own, with tagged commands. Thread-safe; its one thread reads and tells
 * listeners, what it writes is written by threads of the driver.
 */
final class NativeConnection implements RouterConnection {

    private static final Logger LOG = LoggerFactory.getLogger(NativeConnection.class);

    private final RouterAddress address;
    private final ConnectionOptions options;
    private final RouterSocket socket;
    private final SentenceReader reader;
    private final WireThreads threads;
    private final Consumer<NativeConnection> whenEnded;
    private final CallTable calls;
    private final Outbox outbox;
    private final Thread thread;
    private final AtomicReference<Breakage> breakage = new AtomicReference<>();

    NativeConnection(
            RouterAddress address,
            ConnectionOptions options,
            LoggedIn session,
            WireThreads threads,
            Consumer<NativeConnection> whenEnded) {
        this.address = address;
        this.options = options;
        this.threads = threads;
        this.whenEnded = whenEnded;
        socket = session.socket();
        reader = session.reader();
        calls = new CallTable(options.maxInFlight());
        outbox = new Outbox(this, socket.out(), calls, threads, options.connectTimeout());
        thread = new Thread(new ReplyLoop(this, reader, calls, options), "routeros-" + address.hostAndPort());
        thread.setDaemon(true);
    }

    /** A socket over which a login has succeeded, and the reader that may hold bytes behind it. */
    record LoggedIn(RouterSocket socket, SentenceReader reader) {}

    void begin() {
        thread.start();
    }

    @Override
    public Call start(Command command, Duration deadline, ReplyListener listener) {
        PendingCall call = new PendingCall(this, calls.nextTag(), command, deadline, listener);
        if (!call.isEndless()) {
            call.deadline(threads.after(deadline, () -> expire(call)));
        }
        if (calls.add(call)) {
            outbox.wake();
        } else {
            call.stopTimers();
            fail(call, breakage.get());
        }
        return call;
    }

    @Override
    public Reply execute(Command command, Duration deadline) {
        if (Thread.currentThread() == thread) {
            throw new IllegalStateException("%s on %s: would wait for itself, in the thread that reads the answer"
                    .formatted(command.path(), address));
        }
        return RouterConnection.super.execute(command, deadline);
    }

    @Override
    public int inFlight() {
        return calls.inFlight();
    }

    @Override
    public boolean isOpen() {
        return breakage.get() == null;
    }

    @Override
    public RouterAddress address() {
        return address;
    }

    @Override
    public void close() {
        end(Breakage.closedHere());
    }

    void cancel(PendingCall call) {
        State before = calls.giveUp(call, true);
        if (before == State.SENT) {
            drain(call);
        } else if (before == State.WAITING || before == State.READY) {
            threads.run(() -> call.end(Optional.empty(), true));
            outbox.wake();
        }
    }

    private void expire(PendingCall call) {
        State before = calls.giveUp(call, false);
        if (before == State.ENDED) {
            return;
        }
        boolean wasCancelled = before == State.DRAINING;
        threads.run(() -> {
            if (wasCancelled) {
                call.end(Optional.empty(), true);
            } else {
                call.failed(timeout(call, before));
            }
        });
        if (before == State.SENT) {
            drain(call);
        } else {
            outbox.wake();
        }
    }

    private void drain(PendingCall call) {
        long arrivals = reader.arrivals();
        call.drain(threads.after(options.connectTimeout(), () -> drained(call, arrivals)));
        calls.overflow().ifPresent(this::forget);
        outbox.wake();
    }

    /** A router that says nothing at all after a cancel is gone, even though TCP has not noticed. */
    private void drained(PendingCall call, long arrivalsAtCancel) {
        if (!calls.isDraining(call)) {
            return;
        }
        if (reader.arrivals() == arrivalsAtCancel) {
            end(Breakage.connect(
                    "silent for %d ms after a cancel"
                            .formatted(options.connectTimeout().toMillis()),
                    null));
        } else if (calls.end(call)) {
            forget(call);
        }
    }

    private void forget(PendingCall call) {
        LOG.debug("{} on {}: cancelled, but never ended by the router", call.command.path(), address);
        threads.run(() -> call.end(Optional.empty(), true));
    }

    /** The router has ended a command, or has said as much as it will. */
    void finish(PendingCall call, Optional<String> ret) {
        if (calls.end(call)) {
            call.end(ret, call.isCancelledByCaller);
            outbox.wake();
        }
    }

    /** After this time a reply that lacks its {@code !done} counts as complete. */
    void allowGrace(PendingCall call) {
        call.grace(threads.runAfter(options.emptyGrace(), () -> finish(call, Optional.empty())));
    }

    /** Ends the connection once, whoever comes first. */
    void end(Breakage reason) {
        if (!breakage.compareAndSet(null, reason)) {
            return;
        }
        List<PendingCall> open = calls.endAll();
        socket.close();
        whenEnded.accept(this);
        tellAll(open, reason);
    }

    private void tellAll(List<PendingCall> open, Breakage reason) {
        List<PendingCall> quiet = new ArrayList<>();
        for (PendingCall call : open) {
            if (call.rows() > 0) {
                // its listener may be busy with a row for long, and the others must not wait for it
                threads.run(() -> fail(call, reason));
            } else {
                quiet.add(call);
            }
        }
        if (!quiet.isEmpty()) {
            threads.run(() -> quiet.forEach(call -> fail(call, reason)));
        }
    }

    private void fail(PendingCall call, Breakage reason) {
        call.failed(reason.of(attempted(call)));
    }

    String attempted(PendingCall call) {
        return "%s on %s".formatted(call.command.path(), address);
    }

    private RouterOsTimeoutException timeout(PendingCall call, State before) {
        String progress = before == State.WAITING || before == State.READY
                ? "it still waited behind other commands"
                : "%d rows had come".formatted(call.rows());
        return new RouterOsTimeoutException("%s: no complete answer within %d ms, %s"
                .formatted(attempted(call), call.deadline.toMillis(), progress));
    }
}
