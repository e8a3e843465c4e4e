package io.mikamel.shaping;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.apache.camel.Body;

/** Bean {@code outcomes}: named parameters of the statements that routes run on {@code shaping_cycles}. Thread-safe. */
public final class Outcomes {

    private final Duration keep;
    private final Clock clock;

    /** @param keep how long it is remembered how a cycle ended */
    public Outcomes(Duration keep, Clock clock) {
        this.keep = keep;
        this.clock = clock;
    }

    /** For {@code delete-old-cycles.sql}. */
    public Map<String, Object> tooOld() {
        return Map.of("before", utc(clock.instant().minus(keep)));
    }

    /** For {@code upsert-cycle.sql}: a router's failure. */
    public Map<String, Object> parameters(@Body RouterFailure failure) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("cycleId", "failed-%d".formatted(failure.failedAt().toEpochMilli()));
        parameters.put("router", failure.router());
        parameters.put("startedAt", utc(failure.startedAt()));
        parameters.put("finishedAt", utc(failure.failedAt()));
        parameters.put("outcome", "FAILED");
        parameters.put("error", failure.reason().replace('\0', '?'));
        for (String count : new String[] {"devices", "added", "updated", "removed", "held", "refused"}) {
            parameters.put(count, 0);
        }
        return parameters;
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
