package io.mikamel.domain.session;

import java.util.Locale;

/** What happened between us and a router. */
public enum ConnectionEvent {
    /** It answered, for the first time or again. */
    CONNECT,
    /** It had answered, and does not any more. */
    DISCONNECT,
    /** It was tried in vain, or refused. */
    ERROR;

    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
