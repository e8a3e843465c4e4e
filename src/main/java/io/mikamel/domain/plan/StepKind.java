package io.mikamel.domain.plan;

import java.util.Locale;

/** What is found about an account, and with it who decides. */
public enum StepKind {
    /** Ours and not on the router: created again. */
    CREATE,
    /** Fields that we changed: set. */
    SET,
    /** We created it, and the database says that it is removed. */
    REMOVE,
    /** Both sides changed a field differently: only an operator decides. */
    CONFLICT,
    /** The router changed it: reported, and left as it is until an operator decides. */
    THEIRS,
    /** On the router with our comment, unknown here: taken into the database. */
    IMPORT,
    /** On the router, made by somebody else: reported, never touched. */
    MANUAL,
    /** Ours, and nothing can be done: the reason says why. */
    BLOCKED;

    /** As tables and people write it. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static StepKind of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }

    /** Whether the guard alone lets it pass. */
    public boolean isChange() {
        return this == CREATE || this == SET;
    }

    /** Whether it writes to the router only because an operator says so. */
    public boolean needsDecision() {
        return this == CONFLICT || this == THEIRS;
    }
}
