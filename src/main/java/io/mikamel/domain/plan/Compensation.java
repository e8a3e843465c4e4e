package io.mikamel.domain.plan;

import io.mikamel.domain.account.AccountFields;
import io.mikamel.domain.account.AccountKey;
import io.mikamel.domain.account.EffectKind;
import io.mikamel.domain.account.RouterAccount;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Takes back what a plan did: the inverse of each of its steps that is done, as far as the router still has what the step
 * made of it. A password is not kept with a step, so what needs one cannot be taken back, and says so.
 */
public final class Compensation {

    private static final String SINCE = "changed on the router since";

    private final Map<AccountKey, RouterAccount> actual;

    /** @param actual what stands on the router now */
    public Compensation(Map<AccountKey, RouterAccount> actual) {
        this.actual = Map.copyOf(actual);
    }

    /** The last step first, numbered from 1. */
    public List<PlanStep> of(List<PlanStep> done) {
        List<PlanStep> inverse = new ArrayList<>();
        for (int i = done.size() - 1; i >= 0; i--) {
            inverse.add(inverse(done.get(i)).numbered(inverse.size() + 1));
        }
        return inverse;
    }

    private PlanStep inverse(PlanStep step) {
        RouterAccount now = actual.get(step.account());
        EffectKind write = step.write()
                .orElseThrow(() -> new IllegalArgumentException("step %d wrote nothing".formatted(step.number())));
        return switch (write) {
            case ADD -> now == null ? blocked(step, SINCE) : removal(step, now);
            case SET -> now == null ? blocked(step, SINCE) : setBack(step, now.fields());
            default -> blocked(step, "a removed account is not made again: its password is not kept");
        };
    }

    private static PlanStep removal(PlanStep step, RouterAccount now) {
        boolean untouched =
                step.fields().stream().filter(Compensation::isLasting).allMatch(field -> stillHas(field, now.fields()));
        return untouched && !now.builtIn()
                ? step(step, StepKind.REMOVE, EffectKind.REMOVE, differences(step, now.fields()), "created by the plan")
                : blocked(step, SINCE);
    }

    private static PlanStep setBack(PlanStep step, AccountFields now) {
        List<FieldDifference> fields = differences(step, now);
        return fields.isEmpty()
                ? blocked(step, SINCE)
                : step(step, StepKind.SET, EffectKind.SET, fields, "as before the plan");
    }

    /** Those fields that still have what the step wrote, and whose earlier value is known. */
    private static List<FieldDifference> differences(PlanStep step, AccountFields now) {
        return step.fields().stream()
                .filter(Compensation::isKept)
                .filter(field -> stillHas(field, now))
                .map(field -> new FieldDifference(
                        field.field(), field.theirs(), field.ours(), now.get(field.field()), FieldLabel.OURS))
                .filter(field -> !Objects.equals(field.ours(), field.theirs()))
                .toList();
    }

    private static boolean stillHas(FieldDifference field, AccountFields now) {
        return FieldValues.same(field.field(), Optional.of(field.wanted()), now.get(field.field()));
    }

    /** What was left of a voucher's time when the plan was made may have been less when the account was. */
    private static boolean isLasting(FieldDifference field) {
        return isKept(field) && !field.field().equals(AccountFields.LIMIT_UPTIME);
    }

    private static boolean isKept(FieldDifference field) {
        return !field.field().equals(AccountFields.PASSWORD);
    }

    private static PlanStep blocked(PlanStep step, String reason) {
        return new PlanStep(0, StepKind.BLOCKED, step.account(), Optional.empty(), List.of(), reason);
    }

    private static PlanStep step(
            PlanStep step, StepKind kind, EffectKind write, List<FieldDifference> fields, String reason) {
        return new PlanStep(0, kind, step.account(), Optional.of(write), fields, reason);
    }
}
