package io.mikamel.shaping;

import io.mikamel.domain.RouterCount;
import io.mikamel.domain.ShapingChange;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a round came to.
 *
 * @param dryRun nothing was written, on purpose
 * @param written whether a file was
 * @param changes new lines of the change log
 * @param counts by router
 * @param superseded routers whose reading was left aside, because a newer one of them was written meanwhile
 * @param failures routers that kept their rows because they did not answer
 * @param error why nothing could be written, absent if all went well
 * @param kinds how many changes there are of each kind, also where the changes themselves are left out
 */
public record ShapingReport(
        String cycle,
        Instant at,
        boolean dryRun,
        boolean written,
        List<ShapingChange> changes,
        List<RouterCount> counts,
        Set<String> superseded,
        List<RouterFailure> failures,
        Optional<String> error,
        Map<ShapingChange.Kind, Long> kinds) {

    public ShapingReport(
            String cycle,
            Instant at,
            boolean dryRun,
            boolean written,
            List<ShapingChange> changes,
            List<RouterCount> counts,
            Set<String> superseded,
            List<RouterFailure> failures,
            Optional<String> error) {
        this(cycle, at, dryRun, written, changes, counts, superseded, failures, error, byKind(changes));
    }

    public ShapingReport {
        changes = List.copyOf(changes);
        counts = List.copyOf(counts);
        superseded = Set.copyOf(superseded);
        failures = List.copyOf(failures);
        kinds = Map.copyOf(kinds);
    }

    private static Map<ShapingChange.Kind, Long> byKind(List<ShapingChange> changes) {
        return changes.stream().collect(Collectors.groupingBy(ShapingChange::kind, Collectors.counting()));
    }

    /** To be remembered: after a first round the changes are as large as the file. */
    ShapingReport withoutChanges() {
        return new ShapingReport(cycle, at, dryRun, written, List.of(), counts, superseded, failures, error, kinds);
    }

    /** Rows that should go and stay until confirmed. */
    public int held() {
        return counts.stream().mapToInt(RouterCount::held).sum();
    }

    /** All rows of ours. */
    public int rows() {
        return counts.stream().mapToInt(RouterCount::rows).sum();
    }

    public long count(ShapingChange.Kind kind) {
        return kinds.getOrDefault(kind, 0L);
    }
}
