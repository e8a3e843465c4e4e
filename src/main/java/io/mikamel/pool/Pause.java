package io.mikamel.pool;

import io.mikamel.wire.RouterAddress;
import io.mikamel.wire.RouterOsConnectException;
import io.mikamel.wire.RouterOsException;
import io.mikamel.wire.RouterOsLoginException;
import java.time.Duration;
import java.util.Optional;

/**
 * A time without tries after a failure. It is measured by a clock that nobody sets: a host's time of day may step by months
 * when it first hears of a time server. Not thread-safe: its entry's monitor guards it.
 */
final class Pause {

    private final PoolSurroundings around;
    private Optional<RouterOsException> failure = Optional.empty();
    private Duration end = Duration.ZERO;

    Pause(PoolSurroundings around) {
        this.around = around;
    }

    void begin(RouterOsException because, Duration length) {
        failure = Optional.of(because);
        end = around.uptime().plus(length);
    }

    void end() {
        failure = Optional.empty();
    }

    Optional<RouterOsException> failure() {
        return failure;
    }

    /** What is left of it, empty if it is over. */
    Optional<Duration> left() {
        return failure.map(any -> end.minus(around.uptime())).filter(left -> left.compareTo(Duration.ZERO) > 0);
    }

    /** Why there is no try now, if there is none. */
    Optional<RouterOsException> refusal(RouterAddress address) {
        return left().map(left -> refusal(address, left, failure.orElseThrow()));
    }

    private RouterOsException refusal(RouterAddress address, Duration left, RouterOsException because) {
        String message = "not connecting to %s: next try at %s, in %d s; last error: %s"
                .formatted(address, around.timeIn(left), left.plusMillis(999).toSeconds(), because.getMessage());
        return because instanceof RouterOsLoginException
                ? new RouterOsLoginException(message, because)
                : new RouterOsConnectException(message, because);
    }
}
