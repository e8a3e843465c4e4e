package io.mikamel.sessions;

import io.mikamel.domain.session.Moment;
import java.time.Clock;
import java.util.function.LongSupplier;

/**
 * Now, by both clocks. Thread-safe, as they are.
 *
 * @param ticks nanoseconds of a clock that only goes on
 */
public record Moments(Clock clock, LongSupplier ticks) {

    public static Moments system() {
        return new Moments(Clock.systemUTC(), System::nanoTime);
    }

    public Moment now() {
        return new Moment(clock.instant(), ticks.getAsLong());
    }
}
