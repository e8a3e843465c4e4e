package io.mikamel.shaping;

import java.util.List;
import java.util.Set;

/**
 * What the one writer is asked to bring into the file.
 *
 * @param cycle id of the round
 * @param readings complete ones only
 * @param superseded routers that were read too, but of which a newer reading is written already
 * @param failures routers that gave none
 * @param countsAsCycle whether removals seen now count towards the cycles after which held ones go
 * @param dryRun work everything out and write nothing
 */
public record ShapingRequest(
        String cycle,
        List<TakenReading> readings,
        Set<String> superseded,
        List<RouterFailure> failures,
        boolean countsAsCycle,
        boolean dryRun) {

    public ShapingRequest {
        readings = List.copyOf(readings);
        superseded = Set.copyOf(superseded);
        failures = List.copyOf(failures);
    }
}
