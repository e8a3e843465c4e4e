package io.mikamel.domain.plan;

import io.mikamel.domain.account.AccountFields;
import io.mikamel.domain.account.Effect;
import java.util.Optional;

/**
 * What is known to have stood on the router as we wanted it.
 *
 * @param created whether we made the account; only then may we remove it
 * @param withdrawn whether an operator took the creation back, so that it is not made again by itself
 */
public record Applied(AccountFields fields, boolean created, boolean withdrawn) {

    public static final Applied NOTHING = new Applied(AccountFields.NONE, false, false);

    /** The causes of effects that take a plan back begin so: what was wanted stays wanted, the router differs on purpose. */
    public static final String COMPENSATION = "compensation of plan ";

    public Applied withFields(AccountFields changed) {
        return new Applied(changed, created, withdrawn);
    }

    /** After the router has confirmed an effect; empty if the account is gone. */
    public Optional<Applied> confirmed(Effect effect) {
        boolean takenBack = effect.cause().startsWith(COMPENSATION);
        return switch (effect.kind()) {
            case ADD -> Optional.of(new Applied(merged(effect.fields()), true, false));
            case SET -> Optional.of(takenBack ? this : withFields(merged(effect.fields())));
            case DISABLE -> Optional.of(withFields(fields.with(AccountFields.DISABLED, "true")));
            case ENABLE -> Optional.of(withFields(fields.with(AccountFields.DISABLED, "false")));
            case REMOVE -> takenBack ? Optional.of(new Applied(fields, created, true)) : Optional.empty();
            case KICK, DROP_COOKIES -> Optional.of(this);
        };
    }

    private AccountFields merged(AccountFields changed) {
        AccountFields merged = fields;
        for (var field : changed.values().entrySet()) {
            merged = field.getValue().isEmpty() && !field.getKey().equals(AccountFields.PASSWORD)
                    ? merged.without(field.getKey())
                    : merged.with(field.getKey(), field.getValue());
        }
        return merged;
    }
}
