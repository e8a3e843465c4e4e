package io.mikamel.domain;

import java.time.Duration;

/**
 * A row of {@code /ip/hotspot/active}.
 *
 * @param macAddress upper case with colons
 */
public record HotspotSession(String user, String address, String macAddress, Duration uptime, String server) {}
