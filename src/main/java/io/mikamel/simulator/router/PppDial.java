package io.mikamel.simulator.router;

import java.util.Optional;

/**
 * A PPPoE client asks for a session.
 *
 * @param mac its hardware address, the caller-id
 * @param radiusRate present: RADIUS knows the name, and this is the rate it answers, empty text for none
 */
public record PppDial(String user, String mac, Optional<String> radiusRate) {}
