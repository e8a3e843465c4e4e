package io.mikamel.store;

import io.mikamel.domain.account.AccountKey;
import io.mikamel.domain.plan.GuardVerdict;
import io.mikamel.domain.plan.Plan;
import io.mikamel.domain.plan.PlanStep;
import io.mikamel.domain.plan.StepState;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A plan as its tables have it, with how far each step is. Manual accounts are in a table of their own. */
public record StoredPlan(
        long id, String router, Instant at, int users, GuardVerdict verdict, long compensates, List<StoredStep> steps) {

    public StoredPlan {
        steps = List.copyOf(steps);
    }

    public Plan plan() {
        Set<AccountKey> online = steps.stream()
                .filter(StoredStep::online)
                .map(step -> step.step().account())
                .collect(Collectors.toSet());
        return new Plan(
                id, router, at, users, steps.stream().map(StoredStep::step).toList(), online, verdict, compensates);
    }

    public List<PlanStep> in(StepState state) {
        return steps.stream()
                .filter(step -> step.state() == state)
                .map(StoredStep::step)
                .toList();
    }

    public long open() {
        return steps.stream().filter(step -> step.state().isOpen()).count();
    }
}
