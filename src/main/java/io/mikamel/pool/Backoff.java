package io.mikamel.pool;

import io.mikamel.wire.RouterAddress;
import io.mikamel.wire.RouterOsConnectException;
import io.mikamel.wire.RouterOsException;
import io.mikamel.wire.RouterOsLoginException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** When a router may be tried again after a failure. Not thread-safe: its entry's monitor guards it. */
final class Backoff {

    private static final double JITTER = 0.2;
    private static final int MOST_DOUBLINGS = 16;

    private final PoolOptions options;
    private final RandomGenerator random;
    private int failures;
    private int shortLives;
    private RouterOsException last;
    private Instant failedAt = Instant.MIN;
    private Instant retryAt = Instant.MIN;

    Backoff(PoolOptions options, RandomGenerator random) {
        this.options = options;
        this.random = random;
    }

    /** @param started when the try began: two lanes that fail together count once */
    void failed(RouterOsException failure, Instant started, Instant now) {
        last = failure;
        if (failures > 0 && started.isBefore(failedAt)) {
            return;
        }
        failedAt = now;
        failures++;
        retryAt = now.plus(failure instanceof RouterOsLoginException ? options.loginLockout() : delay());
    }

    void connected() {
        failures = 0;
        last = null;
        retryAt = Instant.MIN;
    }

    /** A connection broke. One that breaks right after its login may be made again at once, but not a second time. */
    void broke(Duration lifetime, RouterAddress address, Instant now) {
        if (lifetime.compareTo(options.firstBackoff()) >= 0) {
            shortLives = 0;
        } else if (++shortLives > 1) {
            failures = shortLives - 2;
            failed(
                    new RouterOsConnectException(
                            "%s closed %d connections right after the login".formatted(address, shortLives)),
                    now,
                    now);
        }
    }

    int failures() {
        return failures;
    }

    Optional<String> lastError() {
        return Optional.ofNullable(last).map(RouterOsException::getMessage);
    }

    Optional<Instant> retryAt(Instant now) {
        return retryAt.isAfter(now) ? Optional.of(retryAt) : Optional.empty();
    }

    boolean isLoginRejected(Instant now) {
        return last instanceof RouterOsLoginException && retryAt.isAfter(now);
    }

    /** Why there is no try now, if there is none. */
    Optional<RouterOsException> refusal(RouterAddress address, Instant now) {
        return retryAt(now).map(at -> refusal(address, Duration.between(now, at)));
    }

    private RouterOsException refusal(RouterAddress address, Duration left) {
        String message = "not connecting to %s: next try at %s, in %d s; last error: %s"
                .formatted(address, retryAt, left.plusMillis(999).toSeconds(), last.getMessage());
        return last instanceof RouterOsLoginException
                ? new RouterOsLoginException(message, last)
                : new RouterOsConnectException(message, last);
    }

    private Duration delay() {
        long doubled = options.firstBackoff().toMillis() << Math.min(failures - 1, MOST_DOUBLINGS);
        long millis = Math.min(doubled, options.maxBackoff().toMillis());
        return Duration.ofMillis(millis + (long) (millis * JITTER * random.nextDouble()));
    }
}
