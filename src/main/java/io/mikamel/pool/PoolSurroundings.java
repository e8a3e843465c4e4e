package io.mikamel.pool;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/**
 * What the pool needs of the world.
 *
 * @param clock the time of day, for people; it may step
 * @param nanos a clock that nobody sets, as {@link System#nanoTime()}
 * @param connectors runs {@link ConnectAttempt}s, bounded
 * @param timer ends waits and closes idle connections; one thread serves all routers
 */
record PoolSurroundings(
        Clock clock,
        LongSupplier nanos,
        RandomGenerator random,
        ExecutorService connectors,
        ScheduledExecutorService timer) {

    /** A moment by the clock that nobody sets, for every wait. */
    Duration uptime() {
        return Duration.ofNanos(nanos.getAsLong());
    }

    Instant timeIn(Duration wait) {
        return clock.instant().plus(wait);
    }

    void shutdown() {
        timer.shutdownNow();
        connectors.shutdownNow();
    }
}
