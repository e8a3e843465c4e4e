package io.mikamel.domain.voucher;

import static io.mikamel.domain.voucher.Vouchers.NOON;
import static io.mikamel.domain.voucher.Vouchers.active;
import static io.mikamel.domain.voucher.Vouchers.login;
import static io.mikamel.domain.voucher.Vouchers.migrated;
import static io.mikamel.domain.voucher.Vouchers.told;
import static io.mikamel.domain.voucher.Vouchers.voucher;
import static org.assertj.core.api.Assertions.assertThat;

import io.mikamel.domain.account.Effect;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class VoucherLifeTest {

    private static final String CREATED = "VOUCHER_SYSTEM|B1|15000|10000.5|24|kiosk|2026-11-21|ana";
    private static final Instant TOMORROW = NOON.plus(Duration.ofHours(24));

    @Test
    void aNewOneIsAddedWithItsLimit() {
        Effect add = Vouchers.batch("B1", Validity.CLOCK, 1).add(voucher(Validity.CLOCK));
        assertThat(add.fields().values())
                .containsEntry("comment", CREATED)
                .containsEntry("disabled", "false")
                .containsEntry("limit-uptime", "86400s")
                .containsEntry("password", "secret")
                .containsEntry("profile", "voucher-1d");
        assertThat(add).asString().doesNotContain("secret");
        assertThat(voucher(Validity.CLOCK)).asString().doesNotContain("secret");
    }

    @Test
    void theFirstLoginStartsTheClock() {
        VoucherChange change = VoucherLife.login(voucher(Validity.CLOCK), login("W-ABCD2345", NOON));
        assertThat(change.voucher().state()).isEqualTo(VoucherState.ACTIVE);
        assertThat(change.voucher().use().firstLoginAt()).contains(NOON);
        assertThat(change.voucher().use().expiresAt()).contains(TOMORROW);
        assertThat(change.voucher().use().address()).isEqualTo("10.5.50.10");
        assertThat(change.voucher().use().mac()).isEqualTo("02:00:00:00:00:01");
        assertThat(told(change))
                .containsExactly("set comment=" + CREATED + "|2026-11-21T12:00:00.000Z|2026-11-22T12:00:00.000Z"
                        + " limit-uptime=86400s");
    }

    @Test
    void theBackstopIsWhatWasUsedPlusWhatIsLeft() {
        VoucherChange change = VoucherLife.login(voucher(Validity.CLOCK), login(NOON, Duration.ofMillis(3600_500)));
        assertThat(told(change).get(0)).endsWith(" limit-uptime=90001s");
    }

    @Test
    void theFirstLoginOfOneByUptimeSetsNoEnd() {
        VoucherChange change = VoucherLife.login(voucher(Validity.UPTIME), login(NOON, Duration.ofSeconds(7)));
        assertThat(change.voucher().use().expiresAt()).isEmpty();
        assertThat(told(change))
                .containsExactly("set comment=" + CREATED + "|2026-11-21T12:00:00.000Z limit-uptime=86400s");
    }

    @Test
    void aSecondLoginMovesOnlyWhereItWasSeen() {
        Voucher first = active(Validity.CLOCK);
        HotspotLogin again = new HotspotLogin(
                "edge", first.code(), NOON.plusSeconds(60), "10.5.50.99", "02:00:00:00:00:02", Optional.empty());
        VoucherChange change = VoucherLife.login(first, again);
        assertThat(change.effects()).isEmpty();
        assertThat(change.voucher()).isEqualTo(first.with(first.use().seenAt("10.5.50.99", "02:00:00:00:00:02")));
    }

    @Test
    void anEndDisablesKicksAndDropsCookiesInThisOrder() {
        assertThat(VoucherLife.expire(active(Validity.CLOCK), TOMORROW.minusNanos(1))
                        .effects())
                .isEmpty();
        VoucherChange change = VoucherLife.expire(active(Validity.CLOCK), TOMORROW);
        assertThat(change.voucher().state()).isEqualTo(VoucherState.EXPIRED);
        assertThat(told(change)).containsExactly("disable", "kick", "drop-cookies");
        assertThat(VoucherLife.expire(change.voucher(), TOMORROW).effects()).isEmpty();
    }

    @Test
    void aLoginWithAnExpiredOneEndsItAgain() {
        Voucher expired = VoucherLife.expire(active(Validity.CLOCK), TOMORROW).voucher();
        VoucherChange change = VoucherLife.login(expired, login("W-ABCD2345", TOMORROW.plusSeconds(5)));
        assertThat(change.voucher().state()).isEqualTo(VoucherState.EXPIRED);
        assertThat(told(change)).containsExactly("disable", "kick", "drop-cookies");
    }

    @Test
    void aLoginAfterTheEndThatNobodySawEndsIt() {
        VoucherChange change = VoucherLife.login(active(Validity.CLOCK), login("W-ABCD2345", TOMORROW));
        assertThat(change.voucher().state()).isEqualTo(VoucherState.EXPIRED);
        assertThat(told(change)).containsExactly("disable", "kick", "drop-cookies");
    }

    @Test
    void aFirstLoginThatWasSeenDaysLateIsOverAtOnce() {
        Voucher late = VoucherLife.login(voucher(Validity.CLOCK), login("W-ABCD2345", NOON))
                .voucher();
        assertThat(late.isOver(NOON.plus(Duration.ofDays(3)))).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Validity.class)
    void aDisabledOneIsOutUntilItIsEnabled(Validity validity) {
        VoucherChange off = VoucherLife.disable(active(validity), "operator ana");
        assertThat(told(off)).containsExactly("disable", "kick", "drop-cookies");
        assertThat(off.effects()).extracting(Effect::cause).containsOnly("operator ana");
        assertThat(VoucherLife.disable(off.voucher(), "again").effects()).isEmpty();
        assertThat(told(VoucherLife.login(off.voucher(), login("W-ABCD2345", NOON))))
                .containsExactly("disable", "kick", "drop-cookies");
        VoucherChange on = VoucherLife.enable(off.voucher(), NOON, "operator ana");
        assertThat(told(on)).containsExactly("enable");
        assertThat(on.voucher()).isEqualTo(active(validity));
    }

    @Test
    void aDisabledOneThatNobodyUsedIsNewAgain() {
        Voucher off = VoucherLife.disable(voucher(Validity.CLOCK), "x").voucher();
        assertThat(VoucherLife.enable(off, NOON, "x").voucher()).isEqualTo(voucher(Validity.CLOCK));
        assertThat(VoucherLife.enable(voucher(Validity.CLOCK), NOON, "x").effects())
                .isEmpty();
    }

    @Test
    void aDisabledOneWhoseTimeIsOverStaysOut() {
        Voucher off = VoucherLife.disable(active(Validity.CLOCK), "x").voucher();
        VoucherChange change = VoucherLife.enable(off, TOMORROW, "x");
        assertThat(change.voucher().state()).isEqualTo(VoucherState.EXPIRED);
        assertThat(told(change)).doesNotContain("enable");
    }

    @ParameterizedTest
    @CsvSource({"manual user", "''", "PPPOE_SYSTEM|B|1|2|c|s", "VOUCHER_SYSTEMS|B"})
    void aForeignCommentIsLeftAsItIs(String comment) {
        VoucherChange change = VoucherLife.login(voucher(Validity.CLOCK).withComment(comment), login("W", NOON));
        assertThat(change.voucher().comment()).isEqualTo(comment);
        assertThat(told(change)).containsExactly("set limit-uptime=86400s");
    }

    @Test
    void oneThatWasTakenOverUnusedBeginsWithItsFirstLogin() {
        Voucher taken = migrated("VOUCHER_SYSTEM|B9|1|2|24", VoucherUse.NONE);
        VoucherChange change = VoucherLife.login(taken, login("W-ABCD2345", NOON));
        assertThat(change.voucher().state()).isEqualTo(VoucherState.ACTIVE);
        assertThat(change.voucher().use().expiresAt()).contains(TOMORROW);
        assertThat(told(change))
                .containsExactly("set comment=VOUCHER_SYSTEM|B9|1|2|24||||2026-11-21T12:00:00.000Z"
                        + "|2026-11-22T12:00:00.000Z");
    }

    @Test
    void oneThatWasTakenOverInUseKeepsItsEnd() {
        VoucherUse use = VoucherUse.NONE.begun(NOON, Optional.of(TOMORROW));
        Voucher taken = migrated("VOUCHER_SYSTEM|B9", use);
        VoucherChange change = VoucherLife.login(taken, login("W-ABCD2345", NOON.plusSeconds(60)));
        assertThat(change.voucher().state()).isEqualTo(VoucherState.ACTIVE);
        assertThat(change.voucher().use().expiresAt()).contains(TOMORROW);
        assertThat(change.effects()).isEmpty();
        assertThat(told(VoucherLife.login(taken, login("W-ABCD2345", TOMORROW))))
                .containsExactly("disable", "kick", "drop-cookies");
    }

    @Test
    void oneWithoutHoursNeverEnds() {
        Voucher endless = new Voucher(
                "edge",
                new VoucherLogin("x", ""),
                new VoucherTerms("p", Validity.CLOCK, 0),
                "",
                VoucherState.MIGRATED,
                VoucherUse.NONE,
                "VOUCHER_SYSTEM|B");
        VoucherChange change = VoucherLife.login(endless, login("x", NOON));
        assertThat(change.voucher().use().expiresAt()).isEmpty();
        assertThat(told(change)).containsExactly("set comment=VOUCHER_SYSTEM|B|||||||2026-11-21T12:00:00.000Z");
    }
}
