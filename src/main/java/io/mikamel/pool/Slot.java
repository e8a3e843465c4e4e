package io.mikamel.pool;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** One lane of one router: its connection, or who waits for it. Not thread-safe: its entry's monitor guards it. */
final class Slot {

    private static final int IDLE_FACTOR = 3;

    private final List<CompletableFuture<Lease>> waiting = new ArrayList<>();
    private Optional<PooledConnection> pooled = Optional.empty();
    private final Backoff backoff;
    private Optional<Duration> connectingSince = Optional.empty();
    private Optional<Duration> lastAsked = Optional.empty();
    private Duration longestGap = Duration.ZERO;
    private Duration longestGapSeen = Duration.ZERO;

    Slot(Backoff backoff) {
        this.backoff = backoff;
    }

    Backoff backoff() {
        return backoff;
    }

    /** A cycle may ask several times in a row, so the longest gap tells the interval, until it has not come again. */
    void asked(Duration now, Duration idleTimeout) {
        Duration gap = lastAsked.map(now::minus).orElse(Duration.ZERO);
        lastAsked = Optional.of(now);
        boolean isOver = longestGapSeen.plus(longestGap.multipliedBy(2)).compareTo(now) < 0;
        boolean isRegular = gap.compareTo(idleTimeout.multipliedBy(IDLE_FACTOR)) <= 0;
        if (isRegular && (isOver || gap.compareTo(longestGap) >= 0)) {
            longestGap = gap;
            longestGapSeen = now;
        }
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

    void connecting(Duration now) {
        connectingSince = Optional.of(now);
    }

    void failed() {
        connectingSince = Optional.empty();
    }

    Optional<Duration> connectingSince() {
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
        Duration wanted = longestGap.plus(longestGap.dividedBy(2));
        Duration most = idleTimeout.multipliedBy(IDLE_FACTOR);
        Duration longer = wanted.compareTo(most) > 0 ? most : wanted;
        return longer.compareTo(idleTimeout) > 0 ? longer : idleTimeout;
    }

    /** Somebody waits, but nothing is being done about it yet: another lane tries first. */
    boolean isQueued() {
        return pooled.isEmpty() && connectingSince.isEmpty() && waiting() > 0;
    }

    boolean isOpen() {
        return pooled.filter(one -> one.connection().isOpen()).isPresent();
    }

    boolean isQuietSince(Duration time) {
        return pooled.isEmpty()
                && connectingSince.isEmpty()
                && lastAsked.map(last -> last.compareTo(time) < 0).orElse(true);
    }
}
