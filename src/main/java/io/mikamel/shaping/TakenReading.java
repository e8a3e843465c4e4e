package io.mikamel.shaping;

import io.mikamel.domain.RouterReading;
import java.time.Instant;

/**
 * A complete reading and when it began: of two of one router the later one counts.
 *
 * @param ofRound whether a round asked for it, and not a session that came or went
 */
public record TakenReading(RouterReading reading, Instant startedAt, boolean ofRound) {

    String router() {
        return reading.router();
    }

    /** The newer of two says more; that a round was due it says for both. */
    TakenReading later(TakenReading other) {
        TakenReading newer = other.startedAt().isBefore(startedAt) ? this : other;
        return new TakenReading(newer.reading, newer.startedAt, ofRound || other.ofRound);
    }
}
