package io.mikamel.simulator.router;

import java.time.Instant;

/** A device that may log in again without a password. */
public record Cookie(String user, String mac, Instant expires) {}
