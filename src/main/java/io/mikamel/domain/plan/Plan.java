package io.mikamel.domain.plan;

import io.mikamel.domain.account.AccountKey;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What would be done to one router, readable before it is done.
 *
 * @param id 0 as long as it is not stored
 * @param users how many accounts the router has
 * @param online who of those concerned has a session now
 * @param compensates the plan that this one takes back, else 0
 */
public record Plan(
        long id,
        String router,
        Instant at,
        int users,
        List<PlanStep> steps,
        Set<AccountKey> online,
        GuardVerdict verdict,
        long compensates) {

    public Plan {
        steps = List.copyOf(steps);
        Set<AccountKey> concerned = steps.stream()
                .filter(step -> step.write().isPresent())
                .map(PlanStep::account)
                .collect(Collectors.toSet());
        online = online.stream().filter(concerned::contains).collect(Collectors.toUnmodifiableSet());
    }

    public static Plan of(SyncInput input, Comparison comparison, Set<AccountKey> online, PlanGuard guard, Instant at) {
        GuardVerdict verdict = guard.judge(input, comparison.steps());
        return new Plan(0, input.router(), at, input.users(), comparison.steps(), online, verdict, 0);
    }

    public Plan withId(long newId) {
        return new Plan(newId, router, at, users, steps, online, verdict, compensates);
    }

    public Plan withSteps(List<PlanStep> kept) {
        return new Plan(id, router, at, users, kept, online, verdict, compensates);
    }

    /** How many steps of each kind, the kinds that there are. */
    public Map<StepKind, Integer> counts() {
        Map<StepKind, Integer> counts = new EnumMap<>(StepKind.class);
        steps.forEach(step -> counts.merge(step.kind(), 1, Integer::sum));
        return counts;
    }

    public List<PlanStep> of(StepKind kind) {
        return steps.stream().filter(step -> step.kind() == kind).toList();
    }

    public boolean isOnline(PlanStep step) {
        return step.write().isPresent() && online.contains(step.account());
    }

    /** The cause of the effect of a step, for the audit log. */
    public String cause(PlanStep step) {
        return compensates == 0
                ? "plan %d/%d".formatted(id, step.number())
                : "%s%d, plan %d/%d".formatted(Applied.COMPENSATION, compensates, id, step.number());
    }
}
