package io.mikamel.simulator.router;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A hotspot user who is logged in, with the id it has in each menu that tells of it.
 *
 * @param userId the row in {@code /ip/hotspot/user}; empty for a user that RADIUS knows
 * @param mayLast how long from its login; empty without a limit
 * @param keepalive the profile's keepalive-timeout as text
 */
public record HotspotSession(
        long activeId,
        long hostId,
        Optional<Long> queueId,
        Optional<Long> userId,
        String user,
        String server,
        long address,
        String mac,
        String loginBy,
        Instant since,
        Optional<Duration> mayLast,
        String idleTimeout,
        String keepalive,
        Optional<RateLimit> rate,
        Traffic traffic) {}
