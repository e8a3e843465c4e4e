package io.mikamel.domain.plan;

import io.mikamel.domain.account.AccountKey;
import io.mikamel.domain.account.AccountType;
import java.util.List;

/**
 * How much of one router a plan may change without a question.
 *
 * @param changes so many accounts always may be created or changed
 * @param percent so many of the router's users may
 * @param removals so many accounts may be removed
 */
public record PlanGuard(int changes, int percent, int removals) {

    public static final PlanGuard DEFAULT = new PlanGuard(10, 5, 0);

    public PlanGuard {
        if (changes < 0 || percent < 0 || percent > 100 || removals < 0) {
            throw new IllegalArgumentException(
                    "plan guard of %d changes, %d %%, %d removals: numbers from 0, percent to 100"
                            .formatted(changes, percent, removals));
        }
    }

    public GuardVerdict judge(SyncInput input, List<PlanStep> steps) {
        for (AccountType type : AccountType.values()) {
            if (isSuspiciouslyEmpty(input, type)) {
                return GuardVerdict.waits("the router shows no %s account at all".formatted(type.text()));
            }
        }
        long changed = accounts(steps, true);
        long removed = accounts(steps, false);
        if (removed > removals) {
            return GuardVerdict.waits("%d removals, more than %d".formatted(removed, removals));
        }
        if (changed > changes && changed * 100 > (long) percent * input.users()) {
            return GuardVerdict.waits("%d changes, more than %d and more than %d %% of %d users"
                    .formatted(changed, changes, percent, input.users()));
        }
        return GuardVerdict.PASSES;
    }

    /** A router that was reset, or answers for another: its source is there, and not one account of those we have. */
    private static boolean isSuspiciouslyEmpty(SyncInput input, AccountType type) {
        return input.read().contains(type)
                && input.actual().stream().noneMatch(account -> account.key().type() == type && !account.builtIn())
                && input.desired().keySet().stream().anyMatch(key -> key.type() == type && input.concerns(key));
    }

    private static long accounts(List<PlanStep> steps, boolean changes) {
        return steps.stream()
                .filter(step -> changes ? step.kind().isChange() : step.kind() == StepKind.REMOVE)
                .map(PlanStep::account)
                .distinct()
                .map(AccountKey::name)
                .count();
    }
}
