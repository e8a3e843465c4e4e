package io.mikamel.pool;

import io.mikamel.wire.Command;
import io.mikamel.wire.RouterAddress;
import io.mikamel.wire.RouterOsConnectException;
import io.mikamel.wire.RouterOsException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;

/** A pool over a driver that connects to nobody. */
abstract class RouterPoolFixture {

    static final Duration LONG = Duration.ofSeconds(30);
    static final RouterAddress EDGE = FakeDriver.address("edge");
    static final Command PRINT = Command.to("/ppp/active/print").build();

    final TestClock clock = new TestClock();
    final FakeDriver driver = new FakeDriver((command, asked) -> asked.done(Optional.empty()));
    final CountDownLatch gate = new CountDownLatch(1);
    final RouterPool pool = pool(driver, 8);

    RouterPool pool(FakeDriver with, int connectors) {
        return new RouterPool(
                Map.of(RouterAddress.NATIVE, with),
                PoolOptions.DEFAULTS,
                new PoolSurroundings(
                        clock, clock::nanos, new Random(1), PoolThreads.connectors(connectors), PoolThreads.timer()));
    }

    @AfterEach
    void close() {
        gate.countDown();
        pool.close();
    }

    void holdConnecting() {
        driver.beforeConnect(() -> {
            try {
                gate.await(30, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    static RouterOsException refused() {
        return new RouterOsConnectException("connection refused");
    }
}
