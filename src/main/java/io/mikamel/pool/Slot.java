package io.mikamel.pool;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** One lane of one router: its connection, or who waits for it. Not thread-safe: its entry's monitor guards it. */
final class Slot {

    private static final int IDLE_FACTOR = 3;

    private final List<CompletableFuture<Lease>> waiting = new ArrayList<>();
    private Optional<PooledConnection> pooled = Optional.empty();
    private Optional<Instant> connectingSince = Optional.empty();
    private Optional<Instant> lastAsked = Optional.empty();
    private Duration interval = Duration.ZERO;

    void asked(Instant now) {
        interval = lastAsked.map(last -> Duration.between(last, now)).orElse(Duration.ZERO);
        lastAsked = Optional.of(now);
    }

    Optional<PooledConnection> pooled() {
        return pooled;
    }

    void opened(PooledConnection connection) {
        pooled = Optional.of(connection);
        connectingSince = Optional.empty();
    }

    void emptied() {
        pooled = Optional.empty();
    }

    void connecting(Instant now) {
        connectingSince = Optional.of(now);
    }

    void failed() {
        connectingSince = Optional.empty();
    }

    Optional<Instant> connectingSince() {
        return connectingSince;
    }

    void await(CompletableFuture<Lease> waiter) {
        waiting.add(waiter);
    }

    List<CompletableFuture<Lease>> takeWaiting() {
        List<CompletableFuture<Lease>> taken = new ArrayList<>(waiting);
        waiting.clear();
        return taken;
    }

    int waiting() {
        waiting.removeIf(CompletableFuture::isDone);
        return waiting.size();
    }

    /** Long enough that a poll at regular intervals finds its connection again, up to three times the setting. */
    Duration keep(Duration idleTimeout) {
        Duration wanted = interval.plus(interval.dividedBy(2));
        Duration most = idleTimeout.multipliedBy(IDLE_FACTOR);
        Duration longer = wanted.compareTo(most) > 0 ? idleTimeout : wanted;
        return longer.compareTo(idleTimeout) > 0 ? longer : idleTimeout;
    }

    boolean isQuietSince(Instant time) {
        return pooled.isEmpty()
                && connectingSince.isEmpty()
                && lastAsked.map(last -> last.isBefore(time)).orElse(true);
    }
}
