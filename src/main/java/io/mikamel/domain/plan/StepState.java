package io.mikamel.domain.plan;

import java.util.Locale;

/** How far a step is. */
public enum StepState {
    /** Written down; nothing has decided about it yet. */
    PLANNED,
    /** Only an operator lets it go on. */
    WAITING,
    /** Its effect is in the outbox. */
    QUEUED,
    DONE,
    FAILED,
    /** It is not so any more. */
    SKIPPED,
    /** Done, and taken back by a later plan. */
    COMPENSATED;

    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static StepState of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }

    /** Whether it can still be applied. */
    public boolean isOpen() {
        return this == PLANNED || this == WAITING;
    }
}
