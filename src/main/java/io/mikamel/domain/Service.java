package io.mikamel.domain;

/** The kind of access a circuit stands for. */
public enum Service {
    PPP,
    HOTSPOT,
    DHCP
}
