package io.mikamel.domain.session;

/** What a router told by itself, through {@code listen}. */
public record SessionEvent(Kind kind, SeenSession session, Moment moment) {

    /** What became of the session. */
    public enum Kind {
        BEGAN,
        CHANGED,
        ENDED
    }
}
