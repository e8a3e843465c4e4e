package io.mikamel.domain.session;

import java.util.Locale;

/** How the start of a session is known. */
public enum StartKnown {
    /** The router told it at once. */
    LISTEN,
    /** Now minus the session's uptime. */
    UPTIME,
    /** The router told no uptime: when it was read first. */
    FIRST_SEEN;

    /** As tables write it, such as {@code first-seen}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static StartKnown of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
