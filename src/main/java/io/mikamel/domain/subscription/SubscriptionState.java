package io.mikamel.domain.subscription;

import java.util.Locale;

/** Where a subscription is in its life. */
public enum SubscriptionState {
    CREATED,
    ACTIVE,
    EXPIRED,
    /** Out of service because somebody wants it so. */
    DISABLED,
    /** Found on a router with our comment and taken over. */
    MIGRATED;

    /** As tables and people write it. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException if there is none of this name */
    public static SubscriptionState of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
