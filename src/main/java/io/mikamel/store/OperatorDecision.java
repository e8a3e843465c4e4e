package io.mikamel.store;

import io.mikamel.domain.account.AccountKey;
import io.mikamel.domain.plan.StepKind;
import java.time.Instant;
import java.util.Set;

/**
 * An operator's word on a plan.
 *
 * @param overwrite kinds that need a decision, where the database wins
 * @param imported accounts that were taken into the database
 * @param actor who, for the audit log
 */
public record OperatorDecision(Set<StepKind> overwrite, Set<AccountKey> imported, String actor, Instant at) {

    public OperatorDecision {
        overwrite = Set.copyOf(overwrite);
        imported = Set.copyOf(imported);
    }

    boolean chooses(StepKind kind) {
        return PlanDecision.appliesByItself(kind) || overwrite.contains(kind);
    }
}
