package io.mikamel.pool;

import io.mikamel.wire.RouterAddress;
import io.mikamel.wire.RouterOsConnectException;
import io.mikamel.wire.RouterOsException;
import java.time.Duration;

/** When a lane of a router may be tried again after a failure. Not thread-safe: its entry's monitor guards it. */
final class Backoff {

    private static final double JITTER = 0.2;
    private static final int MOST_DOUBLINGS = 16;

    private final PoolOptions options;
    private final PoolSurroundings around;
    private final Pause pause;
    private int failures;
    private int shortLives;

    Backoff(PoolOptions options, PoolSurroundings around) {
        this.options = options;
        this.around = around;
        pause = new Pause(around);
    }

    void failed(RouterOsException failure) {
        failures++;
        pause.begin(failure, delay());
    }

    void connected() {
        failures = 0;
        pause.end();
    }

    /** A connection broke. One that breaks right after its login may be made again at once, but not a second time. */
    void broke(Duration lifetime, RouterAddress address) {
        if (lifetime.compareTo(options.firstBackoff()) >= 0) {
            shortLives = 0;
        } else if (++shortLives > 1) {
            failures = shortLives - 2;
            failed(new RouterOsConnectException(
                    "%s closed %d connections right after the login".formatted(address, shortLives)));
        }
    }

    int failures() {
        return failures;
    }

    /** The wait after the last failure, and that failure. */
    Pause pause() {
        return pause;
    }

    private Duration delay() {
        long doubled = options.firstBackoff().toMillis() << Math.min(failures - 1, MOST_DOUBLINGS);
        long millis = Math.min(doubled, options.maxBackoff().toMillis());
        return Duration.ofMillis(
                millis + (long) (millis * JITTER * around.random().nextDouble()));
    }
}
