package io.mikamel.doctor;

/** What a finding is about, in the order of examination. */
public enum Check {
    DNS,
    TCP,
    TLS,
    LOGIN,
    VERSION,
    POLICY,
    SERVICE,
    MENU,
    CLOCK,
    SPEED,
    LIBREQOS
}
