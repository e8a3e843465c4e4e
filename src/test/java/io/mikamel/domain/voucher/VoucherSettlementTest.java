package io.mikamel.domain.voucher;

import static io.mikamel.domain.voucher.Vouchers.NOON;
import static io.mikamel.domain.voucher.Vouchers.active;
import static io.mikamel.domain.voucher.Vouchers.told;
import static io.mikamel.domain.voucher.Vouchers.voucher;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A voucher by uptime of 24 hours, after power cuts, lost users and times in which nobody looked. */
class VoucherSettlementTest {

    @ParameterizedTest(name = "router {0}, sessions {1}: {2}")
    @CsvSource({
        "PT0S, PT0S, ''",
        "PT5H, PT5H, ''",
        "PT5H, PT5H59S, ''", // less than a minute: sessions are not known better
        "PT4H50M, PT5H, set limit-uptime=85800s", // the router forgot ten minutes
        "PT0S, PT5H, set limit-uptime=68400s", // it forgot everything, or somebody reset its counters
        "PT5H, PT0S, ''", // nobody looked for five hours, the router counted
        "PT23H59M59S, PT23H, ''",
        "PT24H, PT23H, disable kick drop-cookies",
        "PT0S, PT24H, disable kick drop-cookies",
        "PT23H59M30S, PT24H10S, ''", // half a minute is left on the router, and it is paid for
        "PT1H, PT100H, disable kick drop-cookies"
    })
    void theRouterGetsWhatItForgotTakenOffTheLimit(Duration onRouter, Duration inSessions, String expected) {
        VoucherChange change = VoucherLife.settle(active(Validity.UPTIME), onRouter, inSessions);
        assertThat(String.join(" ", told(change))).isEqualTo(expected);
    }

    @Test
    void whatIsLeftIsTheSameBeforeAndAfterAPowerCut() {
        Voucher settled = VoucherLife.settle(active(Validity.UPTIME), Duration.ofHours(3), Duration.ofHours(5))
                .voucher();
        Duration left = settled.use().limitUptime().orElseThrow().minus(Duration.ofHours(3));
        assertThat(left).isEqualTo(Duration.ofHours(24 - 5));
    }

    @Test
    void everyPowerCutCounts() {
        Voucher once = VoucherLife.settle(active(Validity.UPTIME), Duration.ofHours(3), Duration.ofHours(5))
                .voucher();
        assertThat(VoucherLife.settle(once, Duration.ofHours(3), Duration.ofHours(5))
                        .effects())
                .isEmpty();
        VoucherChange twice = VoucherLife.settle(once, Duration.ofHours(6), Duration.ofHours(9));
        assertThat(twice.voucher().use().limitUptime()).contains(Duration.ofHours(24 - 3));
    }

    @Test
    void timeBeforeItWasTakenOverCounts() {
        Voucher voucher = active(Validity.UPTIME);
        VoucherUse use = new VoucherUse(
                voucher.use().firstLoginAt(),
                voucher.use().expiresAt(),
                voucher.use().limitUptime(),
                Duration.ofHours(2),
                "",
                "");
        VoucherChange change = VoucherLife.settle(voucher.with(use), Duration.ZERO, Duration.ofHours(1));
        assertThat(told(change)).containsExactly("set limit-uptime=75600s");
    }

    @Test
    void oneByClockHasNothingToSettle() {
        VoucherChange change = VoucherLife.settle(active(Validity.CLOCK), Duration.ZERO, Duration.ofHours(20));
        assertThat(change).isEqualTo(VoucherChange.none(active(Validity.CLOCK)));
    }

    @Test
    void aLostAccountComesBackWithWhatIsLeft() {
        VoucherChange change = VoucherLife.recreate(active(Validity.UPTIME), NOON, Duration.ofMinutes(61));
        assertThat(told(change)).hasSize(1).allMatch(effect -> effect.startsWith("add comment="));
        assertThat(told(change).get(0)).contains(" limit-uptime=82740s ").contains("password=secret");
        assertThat(VoucherLife.settle(change.voucher(), Duration.ZERO, Duration.ofMinutes(61))
                        .effects())
                .isEmpty();
    }

    @Test
    void aLostAccountByClockComesBackUntilItsEnd() {
        Voucher lost = active(Validity.CLOCK);
        VoucherChange change = VoucherLife.recreate(lost, NOON.plus(Duration.ofHours(23)), Duration.ZERO);
        assertThat(told(change).get(0)).contains(" limit-uptime=3600s ");
        assertThat(change.voucher().use().expiresAt()).isEqualTo(lost.use().expiresAt());
    }

    @Test
    void aLostAccountThatIsOverStaysAway() {
        VoucherChange change =
                VoucherLife.recreate(active(Validity.CLOCK), NOON.plus(Duration.ofHours(24)), Duration.ZERO);
        assertThat(change.voucher().state()).isEqualTo(VoucherState.EXPIRED);
        assertThat(change.effects()).isEmpty();
        assertThat(VoucherLife.recreate(change.voucher(), NOON, Duration.ZERO).effects())
                .isEmpty();
    }

    @Test
    void aLostAccountWithoutAnEndKeepsTheLimitThatItHad() {
        VoucherUse use = VoucherUse.NONE.limitedTo(Optional.of(Duration.ofHours(1)));
        Voucher endless = new Voucher(
                "edge",
                new VoucherLogin("W-ABCD2345", "x"),
                new VoucherTerms("voucher-1d", Validity.CLOCK, 0),
                "",
                VoucherState.MIGRATED,
                use,
                "VOUCHER_SYSTEM|B9");
        assertThat(told(VoucherLife.recreate(endless, NOON, Duration.ZERO)).get(0))
                .contains(" limit-uptime=3600s ");
    }

    @Test
    void oneWithoutAnAccountEndsWhenNothingIsLeftOfIt() {
        Voucher lost = active(Validity.UPTIME);
        assertThat(VoucherLife.lost(lost, NOON, Duration.ofHours(23))).isEqualTo(VoucherChange.none(lost));
        VoucherChange over = VoucherLife.lost(lost, NOON, Duration.ofHours(24));
        assertThat(over.voucher().state()).isEqualTo(VoucherState.EXPIRED);
        assertThat(over.effects()).isEmpty();
    }

    @Test
    void aLostAccountThatIsDisabledComesBackDisabled() {
        Voucher off = VoucherLife.disable(voucher(Validity.CLOCK), "x").voucher();
        assertThat(told(VoucherLife.recreate(off, NOON, Duration.ZERO)).get(0)).contains(" disabled=true ");
    }

    @Test
    void aLostAccountWithAnUnknownPasswordGetsItsCode() {
        Voucher taken = Vouchers.migrated("VOUCHER_SYSTEM|B9", VoucherUse.NONE);
        assertThat(taken.fields().get("password")).isEmpty();
        assertThat(told(VoucherLife.recreate(taken, NOON, Duration.ZERO)).get(0))
                .contains(" password=W-ABCD2345");
    }
}
