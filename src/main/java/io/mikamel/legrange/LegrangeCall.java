package io.mikamel.legrange;

import io.mikamel.wire.Call;
import io.mikamel.wire.Command;
import io.mikamel.wire.ReplyListener;
import io.mikamel.wire.RouterConnection;
import io.mikamel.wire.RouterOsException;
import io.mikamel.wire.RouterOsTrapException;
import io.mikamel.wire.Row;
import io.mikamel.wire.Sentence;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import me.legrange.mikrotik.MikrotikApiException;
import me.legrange.mikrotik.ResultListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A command of a legrange connection, from start to end. Thread-safe: the listener is told under this object's monitor, so
 * by one thread at a time, and nothing after the end. The library calls it with the numbers of sentences.
 */
final class LegrangeCall implements Call, ResultListener {

    private static final Logger LOG = LoggerFactory.getLogger(LegrangeCall.class);
    private static final Future<?> NO_TIMER = CompletableFuture.completedFuture(null);

    final Command command;
    final String text;
    final Duration deadline;
    private final LegrangeConnection connection;
    private final ReplyListener listener;

    private volatile String tag = "";
    private volatile String cancelTag = "";
    private Future<?> deadlineTimer = NO_TIMER;
    private Future<?> graceTimer = NO_TIMER;
    private Optional<RouterOsTrapException> trap = Optional.empty();
    private Optional<String> ret = Optional.empty();
    private final AtomicBoolean isCancelled = new AtomicBoolean();
    private volatile boolean isTold;
    private boolean hasThrown;
    private volatile long rows;

    LegrangeCall(
            LegrangeConnection connection, Command command, String text, Duration deadline, ReplyListener listener) {
        this.connection = connection;
        this.command = command;
        this.text = text;
        this.deadline = deadline;
        this.listener = listener;
    }

    /** A command without a deadline may be silent for days. */
    boolean isEndless() {
        return deadline.equals(RouterConnection.NO_DEADLINE);
    }

    @Override
    public void cancel() {
        if (!isTold && isCancelled.compareAndSet(false, true)) {
            connection.cancel(this);
        }
    }

    boolean isCancelled() {
        return isCancelled.get();
    }

    synchronized void deadlineTimer(Future<?> timer) {
        deadlineTimer = timer;
        if (isTold) {
            timer.cancel(false);
        }
    }

    void sentAs(String newTag) {
        tag = newTag;
    }

    /** The library's tag, empty until it is sent. */
    String tag() {
        return tag;
    }

    void cancelledAs(String newTag) {
        cancelTag = newTag;
    }

    /** The library's tag of the {@code /cancel}, empty until it is sent. */
    String cancelTag() {
        return cancelTag;
    }

    long rows() {
        return rows;
    }

    @Override
    public void receive(Map<String, String> result) {
        connection.claim(result.get(LibrarySentence.NUMBER)).ifPresent(this::heard);
    }

    @Override
    public void error(MikrotikApiException failure) {
        connection.claim(failure.getMessage()).ifPresent(this::trapped);
    }

    @Override
    public void completed() {
        finish();
    }

    private void heard(Sentence sentence) {
        switch (ReplyWords.kind(sentence)) {
            case "!re" -> hearRow(ReplyWords.row(sentence, connection.codePage()));
            case "!done" -> remember(
                    ReplyWords.row(sentence, connection.codePage()).text("ret"));
                // "nothing to report" of 7.18 and later; a listen goes on
            default -> awaitDone(!command.isFollowing() || isCancelled());
        }
    }

    private void trapped(Sentence sentence) {
        Row words = ReplyWords.row(sentence, connection.codePage());
        RouterOsTrapException first = RouterOsTrapException.told(
                words.text("message"), words.text("category"), command, connection.address());
        synchronized (this) {
            trap = trap.isPresent() ? trap : Optional.of(first);
        }
        awaitDone(true);
    }

    private synchronized void remember(Optional<String> value) {
        ret = value;
    }

    private synchronized void awaitDone(boolean isNeeded) {
        if (isNeeded && graceTimer == NO_TIMER) {
            graceTimer = connection.afterGrace(() -> {
                connection.abandon(tag());
                finish();
            });
        }
    }

    private synchronized void hearRow(Row row) {
        graceTimer.cancel(false);
        graceTimer = NO_TIMER;
        if (!isTold && !isCancelled()) {
            countRow();
            tell(() -> listener.row(row));
        }
    }

    @SuppressWarnings("NonAtomicOperationOnVolatileField")
    private void countRow() {
        rows = rows + 1;
    }

    /** The answer is complete. */
    private void finish() {
        conclude();
        connection.release(this);
    }

    private synchronized void conclude() {
        graceTimer.cancel(false);
        if (isCancelled()) {
            done(Optional.empty());
        } else if (trap.isPresent()) {
            failed(trap.get());
        } else {
            done(ret);
        }
    }

    synchronized void done(Optional<String> value) {
        end(() -> listener.done(value));
    }

    synchronized void failed(RouterOsException failure) {
        end(() -> listener.failed(failure));
    }

    private void end(Runnable callback) {
        if (!isTold) {
            isTold = true;
            deadlineTimer.cancel(false);
            connection.countEnded();
            tell(callback);
        }
    }

    /** A listener that throws must not end the library's thread. */
    private void tell(Runnable callback) {
        try {
            callback.run();
        } catch (RuntimeException | Error e) {
            if (!hasThrown) {
                hasThrown = true;
                LOG.warn("{} on {}: the listener of its answer failed", command.path(), connection.address(), e);
            }
        }
    }
}
