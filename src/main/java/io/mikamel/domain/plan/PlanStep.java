package io.mikamel.domain.plan;

import io.mikamel.domain.account.AccountFields;
import io.mikamel.domain.account.AccountKey;
import io.mikamel.domain.account.Effect;
import io.mikamel.domain.account.EffectKind;
import java.util.List;
import java.util.Optional;

/**
 * One finding about one account, and what would be written because of it.
 *
 * @param number from 1 within its plan
 * @param write what reaches the router if it is applied: ADD, SET or REMOVE, or nothing
 * @param fields the ones concerned, by name
 * @param reason in words
 */
public record PlanStep(
        int number,
        StepKind kind,
        AccountKey account,
        Optional<EffectKind> write,
        List<FieldDifference> fields,
        String reason) {

    public PlanStep {
        fields = List.copyOf(fields);
    }

    PlanStep numbered(int newNumber) {
        return new PlanStep(newNumber, kind, account, write, fields, reason);
    }

    /** The same without passwords: what is stored and shown. */
    public PlanStep shown() {
        return new PlanStep(
                number,
                kind,
                account,
                write,
                fields.stream().map(FieldDifference::shown).toList(),
                reason);
    }

    /** Whether both say the same of the same account, whatever their numbers and whatever passwords are shown. */
    public boolean isLike(PlanStep other) {
        return lasting().equals(other.lasting());
    }

    /** What is left of a voucher's time goes by while a plan waits; it is taken as it is when the account is made. */
    private PlanStep lasting() {
        List<FieldDifference> lasting = fields.stream()
                .filter(field -> write.filter(EffectKind.ADD::equals).isEmpty()
                        || !field.field().equals(AccountFields.LIMIT_UPTIME))
                .map(FieldDifference::shown)
                .toList();
        return new PlanStep(0, kind, account, write, lasting, reason);
    }

    /** What is written; needs a step with its passwords. */
    public Optional<Effect> effect(String cause) {
        return write.map(verb -> verb == EffectKind.REMOVE
                ? Effect.of(account, verb, cause)
                : new Effect(account, verb, wanted(), cause));
    }

    /** What stood on the router when the step was made. */
    public AccountFields before() {
        AccountFields before = AccountFields.NONE;
        for (FieldDifference field : fields) {
            if (field.theirs().isPresent()) {
                before = before.with(field.field(), field.theirs().get());
            }
        }
        return before;
    }

    /** What stands on the router when the step is done; nothing of an account that is removed. */
    public AccountFields after() {
        return write.filter(verb -> verb != EffectKind.REMOVE).isPresent() ? wanted() : AccountFields.NONE;
    }

    private AccountFields wanted() {
        AccountFields wanted = AccountFields.NONE;
        for (FieldDifference field : fields) {
            wanted = wanted.with(field.field(), field.wanted());
        }
        return wanted;
    }
}
