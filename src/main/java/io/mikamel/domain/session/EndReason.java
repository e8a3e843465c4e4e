package io.mikamel.domain.session;

import java.util.Locale;

/** Why a session is over, as far as the API tells. */
public enum EndReason {
    /** The router told its end at once. */
    LOGOUT,
    /** It was not in a complete reading any more; it ended after it was last seen. */
    GONE,
    /** The router began anew; it ended after it was last seen. */
    ROUTER_REBOOT,
    /** Sessions of this kind are not read from the router any more: an operator said so, or its package is gone. */
    NOT_WATCHED;

    /** As tables write it, such as {@code router-reboot}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
