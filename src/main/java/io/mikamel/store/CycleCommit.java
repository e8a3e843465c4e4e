package io.mikamel.store;

import io.mikamel.domain.HeldRemoval;
import io.mikamel.domain.KnownDevice;
import io.mikamel.domain.RouterReading;
import io.mikamel.domain.ShapingChange;
import io.mikamel.domain.ShapingInput;
import io.mikamel.domain.ShapingResult;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Everything that one cycle has to remember.
 *
 * @param cycleId written once, however often it is committed; up to 64 characters
 * @param at when the cycle was, and the last-seen of what it saw live
 * @param readRouters those that answered completely
 * @param before what {@link ShapedDeviceStore#all} gave at the cycle's begin
 * @param after what is known at its end, all of it
 * @param changes for the change log
 * @param held every removal that is held now; what is not in here is held no more
 * @param usedConfirmations routers whose confirmation let removals pass
 * @param outcomes how the cycle ended, by router; may be empty
 */
public record CycleCommit(
        String cycleId,
        Instant at,
        Set<String> readRouters,
        List<KnownDevice> before,
        List<KnownDevice> after,
        List<ShapingChange> changes,
        List<HeldRemoval> held,
        Set<String> usedConfirmations,
        List<CycleOutcome> outcomes) {

    /** What the decision of a cycle leaves to remember; a confirmation is used up by a reading of its router. */
    public static CycleCommit of(
            String cycleId, ShapingInput input, ShapingResult result, List<CycleOutcome> outcomes) {
        Set<String> read = input.readings().stream().map(RouterReading::router).collect(Collectors.toSet());
        Set<String> used = input.confirmed().stream().filter(read::contains).collect(Collectors.toSet());
        return new CycleCommit(
                cycleId,
                input.now(),
                read,
                input.known(),
                result.known(),
                result.changes(),
                result.held(),
                used,
                outcomes);
    }
}
