package io.mikamel.domain.outbox;

import java.util.Locale;

/** What became of an effect so far. */
public enum EffectState {
    /** It is tried until the router shows it. */
    PENDING,
    /** The router showed it. */
    DONE,
    /** It must not or cannot be done, and is not tried again. */
    FAILED,
    /** An operator took it back. */
    CANCELLED;

    /** As tables and people write it, such as {@code pending}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException if there is no such state */
    public static EffectState of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
