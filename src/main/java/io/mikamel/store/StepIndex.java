package io.mikamel.store;

import io.mikamel.domain.account.AccountKey;
import io.mikamel.domain.plan.PlanStep;
import io.mikamel.domain.plan.StepKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the step that says the same as another one, among thousands. */
final class StepIndex {

    private final Map<Key, List<PlanStep>> steps = new HashMap<>();

    StepIndex(Stream<PlanStep> steps) {
        steps.forEach(step -> this.steps
                .computeIfAbsent(Key.of(step), key -> new ArrayList<>())
                .add(step));
    }

    Optional<PlanStep> like(PlanStep wanted) {
        return steps.getOrDefault(Key.of(wanted), List.of()).stream()
                .filter(wanted::isLike)
                .findFirst();
    }

    private record Key(AccountKey account, StepKind kind) {

        static Key of(PlanStep step) {
            return new Key(step.account(), step.kind());
        }
    }
}
