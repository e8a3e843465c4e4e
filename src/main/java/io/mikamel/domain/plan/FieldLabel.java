package io.mikamel.domain.plan;

import java.util.Locale;

/** Who changed a field since it was last applied. */
public enum FieldLabel {
    /** The database; the router still has what was applied. */
    OURS,
    /** The router; the database still has what was applied. */
    THEIRS,
    /** Both, differently, or nothing was ever applied. */
    CONFLICT;

    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
