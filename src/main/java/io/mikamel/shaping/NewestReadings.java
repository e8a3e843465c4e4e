package io.mikamel.shaping;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Of several readings of one router the one that began last counts; an older one does not know the sessions that began since.
 * Used by the one writer alone.
 */
final class NewestReadings {

    private final Map<String, Instant> written = new HashMap<>();

    /** The request without readings that are older than another of it, or than what is written. */
    ShapingRequest of(ShapingRequest request) {
        Map<String, TakenReading> newest = new LinkedHashMap<>();
        Set<String> superseded = new HashSet<>();
        for (TakenReading reading : request.readings()) {
            if (reading.startedAt().isBefore(written.getOrDefault(reading.router(), Instant.MIN))) {
                superseded.add(reading.router());
            } else {
                newest.merge(reading.router(), reading, TakenReading::later);
            }
        }
        superseded.removeAll(newest.keySet());
        return new ShapingRequest(
                request.cycle(),
                List.copyOf(newest.values()),
                superseded,
                request.failures(),
                request.asked(),
                request.dryRun());
    }

    void remember(ShapingRequest request) {
        request.readings().forEach(reading -> written.put(reading.router(), reading.startedAt()));
    }
}
