package io.mikamel.pool;

/** What a connection is for. A router has at most one connection per lane, so that a long print never delays a write. */
public enum Lane {
    POLL,
    WRITE,
    LISTEN
}
