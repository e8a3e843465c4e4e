package io.mikamel.domain.account;

/**
 * Something that must happen on a router, once: a row of the outbox as its writer makes it.
 *
 * @param fields for {@link EffectKind#ADD} and {@link EffectKind#SET}, else none
 * @param cause what it is for, such as {@code voucher expired}, {@code plan 17/3} or {@code operator ana}: for the audit
 */
public record Effect(AccountKey account, EffectKind kind, AccountFields fields, String cause) {

    public Effect {
        boolean wantsFields = kind == EffectKind.ADD || kind == EffectKind.SET;
        if (wantsFields == fields.isEmpty()) {
            throw new IllegalArgumentException(
                    "effect %s: %s".formatted(kind.text(), wantsFields ? "no fields" : fields));
        }
    }

    public static Effect of(AccountKey account, EffectKind kind, String cause) {
        return new Effect(account, kind, AccountFields.NONE, cause);
    }
}
