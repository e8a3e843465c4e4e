package io.mikamel.shaping;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.apache.camel.Body;

/** Bean {@code outcomes}: a router's failure as the named parameters of {@code upsert-cycle.sql}. */
public final class Outcomes {

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
