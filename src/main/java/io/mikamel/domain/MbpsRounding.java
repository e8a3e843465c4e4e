package io.mikamel.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * From a plan in bits per second to the min and max of a row in Mbps, cut and never rounded up.
 *
 * @param maxFactor what the max is of the plan, 1.15 for 115 %
 * @param minFactor what the min is of the plan, 0.5 for 50 %
 * @param decimals two decimals instead of whole Mbps
 */
public record MbpsRounding(BigDecimal maxFactor, BigDecimal minFactor, boolean decimals) {

    public static final MbpsRounding DEFAULT = new MbpsRounding(new BigDecimal("1.15"), new BigDecimal("0.5"), false);

    public MbpsRounding {
        if (minFactor.signum() <= 0 || maxFactor.compareTo(minFactor) < 0) {
            throw new IllegalArgumentException(
                    "rate factors min %s, max %s: both above 0, min not above max".formatted(minFactor, maxFactor));
        }
    }

    /** The max of a row, at least 2 Mbps (0.2 with decimals). */
    public BigDecimal max(long bitsPerSecond) {
        return cut(bitsPerSecond, maxFactor).max(new BigDecimal(decimals ? "0.2" : "2"));
    }

    /** The min of a row, at least 1 Mbps (0.1 with decimals), never above its max. */
    public BigDecimal min(long bitsPerSecond) {
        return cut(bitsPerSecond, minFactor)
                .max(new BigDecimal(decimals ? "0.1" : "1"))
                .min(max(bitsPerSecond));
    }

    private BigDecimal cut(long bitsPerSecond, BigDecimal factor) {
        BigDecimal mbps = BigDecimal.valueOf(bitsPerSecond, 6).multiply(factor);
        BigDecimal cut = mbps.setScale(decimals ? 2 : 0, RoundingMode.DOWN).stripTrailingZeros();
        return cut.scale() < 0 ? cut.setScale(0) : cut;
    }
}
