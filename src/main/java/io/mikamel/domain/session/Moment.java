package io.mikamel.domain.session;

import java.time.Duration;
import java.time.Instant;

/**
 * When something was seen, by two clocks.
 *
 * @param at by the wall clock, which people set and which may jump
 * @param tick nanoseconds of a clock that only goes on, good within one process
 */
public record Moment(Instant at, long tick) {

    public Duration since(Moment earlier) {
        return Duration.ofNanos(tick - earlier.tick);
    }

    boolean isBefore(Moment other) {
        return tick - other.tick < 0;
    }
}
