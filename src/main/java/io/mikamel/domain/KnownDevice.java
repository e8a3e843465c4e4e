package io.mikamel.domain;

import java.time.Instant;
import java.util.Optional;

/**
 * What the database remembers of a row of ours: whose it is, and what must survive a lost reading.
 *
 * @param router name in routers.csv
 * @param name of the subscriber: secret, hotspot user, lease
 * @param rate the last good one
 * @param lastSeen when a session of it was last seen live, absent if it never was
 */
public record KnownDevice(
        String router,
        Service service,
        String name,
        ShapedDevice device,
        Optional<Rate> rate,
        Optional<Instant> lastSeen) {}
