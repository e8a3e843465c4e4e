package io.mikamel.simulator.router;

import java.time.Instant;

/** A device that the hotspot has seen, logged in or not. */
public record Host(String mac, long address, String server, Instant since, boolean authorized, Traffic traffic) {}
