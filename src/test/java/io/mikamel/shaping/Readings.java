package io.mikamel.shaping;

import io.mikamel.domain.RouterReading;
import io.mikamel.domain.Service;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Readings without anybody in them. */
final class Readings {

    private Readings() {}

    /** What a session change asked for. */
    static TakenReading changed(String router, Instant startedAt) {
        return new TakenReading(taken(router, startedAt).reading(), startedAt, false);
    }

    static TakenReading taken(String router, Instant startedAt) {
        RouterReading reading = new RouterReading(
                router,
                Set.of(Service.PPP),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        return new TakenReading(reading, startedAt, true);
    }
}
