package io.mikamel.shaping;

import io.mikamel.domain.KnownDevice;
import io.mikamel.domain.RouterCount;
import io.mikamel.domain.RouterNodes;
import io.mikamel.domain.ShapingChange;
import io.mikamel.store.CycleCommit;
import io.mikamel.store.CycleOutcome;
import io.mikamel.store.CycleOutcome.Counts;
import io.mikamel.store.CycleOutcome.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What of a decision goes into the tables and into the report. */
final class Recording {

    private Recording() {}

    static CycleCommit of(ShapingDraft draft) {
        Set<String> read =
                draft.request().readings().stream().map(TakenReading::router).collect(Collectors.toSet());
        return new CycleCommit(
                draft.request().cycle(),
                draft.at(),
                read,
                draft.input().known(),
                known(draft),
                changes(draft),
                draft.result().held(),
                usedConfirmations(draft, read),
                outcomes(draft));
    }

    /** A confirmation waits for a reading of its router, unless the router is gone from routers.csv. */
    private static Set<String> usedConfirmations(ShapingDraft draft, Set<String> read) {
        Set<String> used = new HashSet<>(draft.input().confirmed());
        draft.input().routers().stream()
                .map(RouterNodes::router)
                .filter(router -> !read.contains(router))
                .forEach(used::remove);
        return used;
    }

    static ShapingReport report(ShapingDraft draft, boolean written) {
        return new ShapingReport(
                draft.request().cycle(),
                draft.at(),
                draft.request().dryRun(),
                written,
                changes(draft),
                draft.result().counts(),
                draft.request().superseded(),
                draft.request().failures(),
                Optional.empty());
    }

    private static List<KnownDevice> known(ShapingDraft draft) {
        Set<String> without = LeftOutRows.devices(draft.result(), draft.checked());
        return draft.result().known().stream()
                .filter(known -> !without.contains(known.device().deviceId()))
                .toList();
    }

    private static List<ShapingChange> changes(ShapingDraft draft) {
        Set<String> without = LeftOutRows.devices(draft.result(), draft.checked());
        List<ShapingChange> changes = new ArrayList<>();
        draft.result().changes().stream()
                .filter(change -> change.after().isEmpty()
                        || !without.contains(change.after().get().deviceId()))
                .forEach(changes::add);
        changes.addAll(draft.leftOut());
        return changes;
    }

    private static List<CycleOutcome> outcomes(ShapingDraft draft) {
        return draft.result().counts().stream()
                .filter(RouterCount::read)
                .map(count -> outcome(draft, count))
                .toList();
    }

    private static Instant startedAt(ShapingDraft draft, String router) {
        return draft.request().readings().stream()
                .filter(reading -> reading.router().equals(router))
                .map(TakenReading::startedAt)
                .findFirst()
                .orElse(draft.at());
    }

    private static CycleOutcome outcome(ShapingDraft draft, RouterCount count) {
        return new CycleOutcome(
                draft.request().cycle(),
                count.router(),
                startedAt(draft, count.router()),
                draft.at(),
                count.held() > 0 ? Outcome.HELD : Outcome.OK,
                "",
                new Counts(
                        count.rows(), count.added(), count.updated(), count.removed(), count.held(), count.refused()));
    }
}
