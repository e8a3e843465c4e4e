package io.mikamel.pool;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.random.RandomGenerator;

/**
 * What the pool needs of the world.
 *
 * @param connectors runs {@link ConnectAttempt}s, bounded
 * @param timer ends waits and closes idle connections; one thread serves all routers
 */
record PoolSurroundings(
        Clock clock, RandomGenerator random, ExecutorService connectors, ScheduledExecutorService timer) {

    Instant now() {
        return clock.instant();
    }

    void shutdown() {
        timer.shutdownNow();
        connectors.shutdownNow();
    }
}
