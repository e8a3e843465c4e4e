package io.mikamel.store;

import io.mikamel.domain.HeldRemoval;
import io.mikamel.domain.KnownDevice;
import io.mikamel.domain.RouterReading;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Cycles for the tests: they read router {@code edge}. */
final class Commits {

    private Commits() {}

    static CycleCommit commit(String id, Instant at, List<KnownDevice> before, List<KnownDevice> after) {
        return commit(id, at, before, after, List.of());
    }

    static CycleCommit commit(
            String id, Instant at, List<KnownDevice> before, List<KnownDevice> after, List<HeldRemoval> held) {
        return new CycleCommit(
                id,
                at,
                Set.of("edge"),
                before,
                after,
                after.stream().limit(5).map(Devices::added).toList(),
                held,
                Set.of("edge"),
                List.of());
    }

    static CycleCommit notReading(CycleCommit cycle) {
        return reading(cycle, Set.of());
    }

    static CycleCommit reading(CycleCommit cycle, Set<String> routers) {
        return new CycleCommit(
                cycle.cycleId(),
                cycle.at(),
                routers,
                cycle.before(),
                cycle.after(),
                cycle.changes(),
                cycle.held(),
                Set.of(),
                cycle.outcomes());
    }

    static RouterReading reading(String router) {
        return new RouterReading(
                router, Set.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                List.of());
    }
}
