package io.mikamel.settings;

import io.mikamel.domain.MbpsRounding;
import io.mikamel.domain.Rate;
import io.mikamel.domain.RemovalGuard;
import io.mikamel.domain.ShapingSettings;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;

/**
 * How LibreQoS' files are kept.
 *
 * @param csv ShapedDevices.csv
 * @param interval between two cycles
 * @param layout of a new file: 13, 14 or auto
 * @param decimals whether rates keep decimals of a Mbps
 * @param maxFactor of the plan's rate
 * @param minFactor of the plan's rate
 * @param defaultRate for a plan without one
 * @param offlineGrace how long a row outlives its session
 * @param versions how many earlier files are kept
 */
public record LibreQosSettings(
        Path csv,
        Path networkJson,
        Duration interval,
        String layout,
        boolean decimals,
        BigDecimal maxFactor,
        BigDecimal minFactor,
        Rate defaultRate,
        Duration offlineGrace,
        RemovalGuard guard,
        int versions) {

    /** What of it the decision about the rows needs. */
    public ShapingSettings shaping() {
        MbpsRounding rounding = new MbpsRounding(maxFactor, minFactor, decimals);
        return new ShapingSettings(rounding, defaultRate, offlineGrace, guard, interval);
    }
}
