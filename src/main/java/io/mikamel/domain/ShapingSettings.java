package io.mikamel.domain;

import java.time.Duration;

/**
 * What the operator decides about the rows.
 *
 * @param defaultRate for subscribers without a rate of their own; no side of it is 0
 * @param offlineGrace how long the row of an enabled subscriber stays after its dynamic address was last in use
 * @param interval between two rounds of the timer
 */
public record ShapingSettings(
        MbpsRounding rounding, Rate defaultRate, Duration offlineGrace, RemovalGuard guard, Duration interval) {

    public static final ShapingSettings DEFAULT = new ShapingSettings(
            MbpsRounding.DEFAULT,
            new Rate(1_000_000_000L, 1_000_000_000L),
            Duration.ofMinutes(15),
            RemovalGuard.DEFAULT,
            Duration.ofMinutes(10));

    public ShapingSettings {
        if (defaultRate.uploadBitsPerSecond() <= 0 || defaultRate.downloadBitsPerSecond() <= 0) {
            throw new IllegalArgumentException("default rate %s: both sides must be above 0".formatted(defaultRate));
        }
        if (offlineGrace.isNegative()) {
            throw new IllegalArgumentException("offline grace %s: must not be negative".formatted(offlineGrace));
        }
    }
}
