package io.mikamel.shaping;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the one writer is asked to bring into the file.
 *
 * @param cycle id of the round
 * @param readings complete ones only
 * @param superseded routers that were read too, but of which a newer reading is written already
 * @param failures routers that gave none
 * @param asked whether somebody asked for it, and not the timer
 * @param dryRun work everything out and write nothing
 */
public record ShapingRequest(
        String cycle,
        List<TakenReading> readings,
        Set<String> superseded,
        List<RouterFailure> failures,
        boolean asked,
        boolean dryRun) {

    public ShapingRequest {
        readings = List.copyOf(readings);
        superseded = Set.copyOf(superseded);
        failures = List.copyOf(failures);
    }

    /** Routers that the timer asked for. */
    Set<String> rounds() {
        return readings.stream()
                .filter(reading -> reading.ofRound() && !asked)
                .map(TakenReading::router)
                .collect(Collectors.toSet());
    }
}
