package io.mikamel.domain;

import java.time.Duration;

/**
 * An address that a subscriber uses, or has for itself.
 *
 * @param macAddress empty if the router does not tell it
 * @param live a session or lease has it now; else it is the fixed address of a secret without a session
 * @param uptime of the session; zero for a lease and a fixed address
 */
record CircuitDevice(String address, String macAddress, boolean live, Duration uptime) {}
