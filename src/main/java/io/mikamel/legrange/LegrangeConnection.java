package io.mikamel.legrange;

import io.mikamel.wire.Breakage;
import io.mikamel.wire.Call;
import io.mikamel.wire.CodePage;
import io.mikamel.wire.Command;
import io.mikamel.wire.ConnectionOptions;
import io.mikamel.wire.ReplyListener;
import io.mikamel.wire.RouterAddress;
import io.mikamel.wire.RouterConnection;
import io.mikamel.wire.RouterOsException;
import io.mikamel.wire.RouterOsTimeoutException;
import io.mikamel.wire.RouterOsUnsupportedException;
import io.mikamel.wire.Sentence;
import io.mikamel.wire.WireThreads;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import me.legrange.mikrotik.ApiConnection;
import me.legrange.mikrotik.MikrotikApiException;

/**
 * A logged-in connection of me.legrange. Thread-safe: the library writes in one lane of tasks, its processor tells the
 * listeners, and deadlines come from the driver's timer.
 */
final class LegrangeConnection implements RouterConnection {

    private final RouterAddress address;
    private final ConnectionOptions options;
    private final ApiConnection api;
    private final Traffic traffic;
    private final WireThreads threads;
    private final Executor lane;
    private final CallQueue calls = new CallQueue();
    private final AtomicInteger inFlight = new AtomicInteger();
    private volatile Optional<LegrangeCall> beingWritten = Optional.empty();

    LegrangeConnection(
            RouterAddress address, ConnectionOptions options, ApiConnection api, Traffic traffic, WireThreads threads) {
        this.address = address;
        this.options = options;
        this.api = api;
        this.traffic = traffic;
        this.threads = threads;
        lane = new Lane(threads);
    }

    /** Asks the library to tell us, behind all replies that came before, when the stream has ended. */
    void watchEnd() throws MikrotikApiException {
        api.execute(CommandTap.END, new EndListener(this::tearDown));
    }

    @Override
    public Call start(Command command, Duration deadline, ReplyListener listener) {
        Optional<RouterOsUnsupportedException> refusal = Optional.empty();
        String text = "";
        try {
            text = CommandText.of(command);
        } catch (RouterOsUnsupportedException e) {
            refusal = Optional.of(e);
        }
        LegrangeCall call = new LegrangeCall(this, command, text, deadline, listener);
        inFlight.incrementAndGet();
        if (refusal.isPresent()) {
            call.failed(refusal.get());
        } else if (calls.add(call)) {
            armDeadline(call);
            lane.execute(this::writeNext);
        } else {
            call.failed(ended(call));
        }
        return call;
    }

    private void armDeadline(LegrangeCall call) {
        if (!call.isEndless()) {
            call.deadlineTimer(threads.runAfter(call.deadline, () -> expire(call)));
        }
    }

    private void writeNext() {
        Optional<LegrangeCall> next = calls.next();
        while (next.isPresent()) {
            write(next.get());
            next = calls.next();
        }
    }

    private void write(LegrangeCall call) {
        beingWritten = Optional.of(call);
        try {
            call.sentAs(api.execute(call.text, call));
        } catch (MikrotikApiException e) {
            call.failed(
                    isOpen()
                            ? CommandText.refused(call.command.path(), "the library says: " + e.getMessage())
                            : ended(call));
            calls.release(call);
        } finally {
            beingWritten = Optional.empty();
        }
    }

    /** The caller wants the end; what was already sent ends when the router says so. */
    void cancel(LegrangeCall call) {
        if (calls.withdraw(call)) {
            threads.run(() -> call.done(Optional.empty()));
        } else {
            cancelOnWire(call);
        }
    }

    private void expire(LegrangeCall call) {
        boolean wasWaiting = calls.withdraw(call);
        call.failed(new RouterOsTimeoutException("%s on %s: %s within %d ms (%d rows came)"
                .formatted(
                        call.command.path(),
                        address,
                        wasWaiting ? "could not be sent, others were before it," : "no complete answer",
                        call.deadline.toMillis(),
                        call.rows())));
        if (beingWritten.filter(written -> written == call).isPresent()) {
            end(Breakage.connect("the router takes no more bytes", null));
        } else if (!wasWaiting) {
            cancelOnWire(call);
        }
    }

    private void cancelOnWire(LegrangeCall call) {
        long sentences = traffic.sentences();
        threads.runAfter(options.connectTimeout(), () -> giveUp(call, sentences));
        lane.execute(() -> writeCancel(call));
    }

    private void writeCancel(LegrangeCall call) {
        if (!calls.isOnWire(call)) {
            return;
        }
        try {
            call.cancelledAs(api.execute("/cancel tag=" + call.tag(), EndListener.NOBODY));
            threads.runAfter(options.emptyGrace(), () -> letOthersGo(call));
        } catch (MikrotikApiException e) {
            end(Breakage.connect("the connection broke (%s)".formatted(e.getMessage()), e));
        }
    }

    /** A cancelled command may need long to end; its tag keeps what still comes from mixing with other answers. */
    private void letOthersGo(LegrangeCall call) {
        calls.letOthersGo(call);
        lane.execute(this::writeNext);
    }

    /** A router that says nothing at all after a cancel is gone, even though TCP has not noticed. */
    private void giveUp(LegrangeCall call, long sentencesAtCancel) {
        boolean isUnended = calls.isOnWire(call);
        if (isUnended && traffic.sentences() == sentencesAtCancel) {
            end(Breakage.connect(
                    "silent for %d ms after a cancel"
                            .formatted(options.connectTimeout().toMillis()),
                    null));
        } else if (isUnended) {
            abandon(call.tag());
            call.done(Optional.empty());
            release(call);
        }
        abandon(call.cancelTag());
    }

    void release(LegrangeCall call) {
        if (calls.release(call)) {
            lane.execute(this::writeNext);
        }
    }

    void abandon(String tag) {
        traffic.abandon(tag);
    }

    Optional<Sentence> claim(String number) {
        return traffic.claim(number);
    }

    CodePage codePage() {
        return options.codePage();
    }

    Future<?> afterGrace(Runnable task) {
        return threads.runAfter(options.emptyGrace(), task);
    }

    void countEnded() {
        inFlight.decrementAndGet();
    }

    private void end(Breakage why) {
        traffic.end(why);
        tearDown();
    }

    /** Fails what is under way with the reason of the end, and ends the library's threads. */
    private void tearDown() {
        List<LegrangeCall> quiet = new ArrayList<>();
        for (LegrangeCall call : calls.close()) {
            if (call.rows() > 0) {
                // its listener may be busy with a row for long, and the others must not wait for it
                threads.run(() -> call.failed(ended(call)));
            } else {
                quiet.add(call);
            }
        }
        if (!quiet.isEmpty()) {
            threads.run(() -> quiet.forEach(call -> call.failed(ended(call))));
        }
        Closing.quietly(api);
    }

    private RouterOsException ended(LegrangeCall call) {
        return traffic.reason().orElseGet(Breakage::closedHere).of(call.command.path() + " on " + address);
    }

    @Override
    public int inFlight() {
        return inFlight.get();
    }

    @Override
    public boolean isOpen() {
        return traffic.reason().isEmpty();
    }

    @Override
    public RouterAddress address() {
        return address;
    }

    @Override
    public void close() {
        end(Breakage.closedHere());
    }
}
