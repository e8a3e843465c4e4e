package io.mikamel.domain.voucher;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A hotspot session that has begun.
 *
 * @param startedAt now minus its uptime, not the time at which somebody looked
 * @param usedUptime what its account had used on the router before, where that was read
 */
public record HotspotLogin(
        String router, String name, Instant startedAt, String address, String mac, Optional<Duration> usedUptime) {}
