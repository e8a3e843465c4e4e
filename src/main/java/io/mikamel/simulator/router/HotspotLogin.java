package io.mikamel.simulator.router;

/**
 * A device asks to be let in.
 *
 * @param by {@code http-chap}, {@code cookie}, {@code mac-cookie}
 */
public record HotspotLogin(String user, String mac, String by) {}
