package io.mikamel.domain.session;

import java.time.Instant;

/** Instants in order, whatever a clock that was set says. */
final class Times {

    private Times() {}

    static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
