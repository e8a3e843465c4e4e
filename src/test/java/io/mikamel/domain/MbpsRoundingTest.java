package io.mikamel.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MbpsRoundingTest {

    private static final MbpsRounding DECIMALS = new MbpsRounding(new BigDecimal("1.15"), new BigDecimal("0.5"), true);

    @ParameterizedTest
    @CsvSource({
        "7000000, 3, 8",
        "10000000, 5, 11",
        "97000000, 48, 111",
        "100000000, 50, 115",
        "1000000000, 500, 1150",
        "512000, 1, 2",
        "1, 1, 2",
        "2000000, 1, 2",
        "200000000, 100, 230",
    })
    void cutsToWholeMbps(long plan, String min, String max) {
        assertThat(MbpsRounding.DEFAULT.min(plan).toPlainString()).isEqualTo(min);
        assertThat(MbpsRounding.DEFAULT.max(plan).toPlainString()).isEqualTo(max);
    }

    @ParameterizedTest
    @CsvSource({"7000000, 3.5, 8.05", "10000000, 5, 11.5", "512000, 0.25, 0.58", "1, 0.1, 0.2", "1333333, 0.66, 1.53"})
    void cutsToTwoDecimals(long plan, String min, String max) {
        assertThat(DECIMALS.min(plan).toPlainString()).isEqualTo(min);
        assertThat(DECIMALS.max(plan).toPlainString()).isEqualTo(max);
    }

    @Test
    void keepsTheMinAtTheMaxWhereFactorsAreEqual() {
        MbpsRounding equal = new MbpsRounding(BigDecimal.ONE, BigDecimal.ONE, false);
        assertThat(equal.min(5_000_000)).isEqualTo(equal.max(5_000_000));
    }

    @Test
    void refusesAMinFactorAboveTheMaxFactor() {
        assertThatThrownBy(() -> new MbpsRounding(BigDecimal.ONE, BigDecimal.TEN, false))
                .hasMessageContaining("min 10, max 1");
    }

    @Property
    void neverHasAMinAboveTheMaxOrBelowTheFloor(
            @ForAll @LongRange(min = 1, max = 1_000_000_000_000L) long plan, @ForAll boolean decimals) {
        MbpsRounding rounding = new MbpsRounding(new BigDecimal("0.7"), new BigDecimal("0.69"), decimals);
        assertThat(rounding.min(plan)).isLessThanOrEqualTo(rounding.max(plan));
        assertThat(rounding.min(plan)).isGreaterThanOrEqualTo(new BigDecimal(decimals ? "0.1" : "1"));
        assertThat(rounding.max(plan)).isGreaterThanOrEqualTo(new BigDecimal(decimals ? "0.2" : "2"));
        assertThat(rounding.max(plan).toPlainString()).matches("\\d+(\\.\\d{1,2})?");
    }
}
