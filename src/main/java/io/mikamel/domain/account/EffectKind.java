package io.mikamel.domain.account;

import java.util.Locale;

/** What can be done to an account on its router. Each is done when a fresh read shows it, however often it was sent. */
public enum EffectKind {
    /** The account is there with these fields. */
    ADD,
    /** These fields have these values; an empty value unsets. */
    SET,
    DISABLE,
    ENABLE,
    /** The account is not there any more. */
    REMOVE,
    /** None of the sessions is there that were there when it was first tried. */
    KICK,
    /** No hotspot cookie of it is left that would log it in again. */
    DROP_COOKIES;

    /** As tables and people write it, such as {@code drop-cookies}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException if there is no such kind */
    public static EffectKind of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
