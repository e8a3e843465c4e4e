package io.mikamel.store;

import io.mikamel.domain.HeldRemoval;
import io.mikamel.domain.KnownDevice;
import io.mikamel.domain.ShapingChange;
import java.time.Instant;
import java.util.List;
import java.util.Set;

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
        List<CycleOutcome> outcomes) {}
