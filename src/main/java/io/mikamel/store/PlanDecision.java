package io.mikamel.store;

import io.mikamel.domain.account.AccountKey;
import io.mikamel.domain.plan.Plan;
import io.mikamel.domain.plan.PlanStep;
import io.mikamel.domain.plan.StepKind;
import io.mikamel.domain.plan.StepState;
import java.util.Set;

/**
 * What may be done with a plan while it is written down.
 *
 * @param byItself whether what passes the guard goes to the outbox
 * @param imported accounts that were taken into the database
 */
public record PlanDecision(boolean byItself, Set<AccountKey> imported) {

    /** Written down and no more. */
    public static final PlanDecision NONE = new PlanDecision(false, Set.of());

    public PlanDecision {
        imported = Set.copyOf(imported);
    }

    StepState firstState(PlanStep step, Plan plan) {
        if (plan.compensates() > 0) {
            return step.write().isPresent() ? StepState.WAITING : StepState.SKIPPED;
        }
        if (step.kind() == StepKind.IMPORT) {
            return imported.contains(step.account()) ? StepState.DONE : StepState.PLANNED;
        }
        return appliesByItself(step.kind()) && plan.verdict().passes() ? StepState.PLANNED : StepState.WAITING;
    }

    /** Whether a step of this kind goes to the outbox without an operator. */
    static boolean appliesByItself(StepKind kind) {
        return kind.isChange() || kind == StepKind.REMOVE;
    }
}
