package io.mikamel.domain;

/** Why a row is wanted; of two with one address the earlier in this order keeps it. */
enum Standing {
    /** Its router was not read, but shortly ago it was live. */
    UNREAD_LIVE,
    LIVE,
    UNREAD,
    /** An enabled secret's own address, without a session. */
    FIXED,
    /** Offline, within its grace. */
    KEPT,
    /** Nobody needs it; the guard decides. */
    GOING,
    /** Its router left the inventory, or its service was switched off; the operator decides. */
    ORPHAN;

    boolean isLive() {
        return this == UNREAD_LIVE || this == LIVE;
    }

    boolean isUnread() {
        return this == UNREAD_LIVE || this == UNREAD;
    }

    boolean mayGo() {
        return this == GOING || this == ORPHAN;
    }
}
