package io.mikamel.domain.voucher;

import static io.mikamel.domain.voucher.Vouchers.NOON;
import static io.mikamel.domain.voucher.Vouchers.login;
import static io.mikamel.domain.voucher.Vouchers.voucher;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class VoucherLifePropertyTest {

    /** What can happen to a voucher. */
    enum Event {
        LOGIN,
        EXPIRE,
        DISABLE,
        ENABLE,
        SETTLE,
        RECREATE
    }

    @Property
    void byClockNothingMovesTheEnd(@ForAll @Size(max = 30) List<Event> events, @ForAll @IntRange(max = 300) int step) {
        Voucher voucher =
                VoucherLife.login(voucher(Validity.CLOCK), login("x", NOON)).voucher();
        Instant now = NOON;
        for (Event event : events) {
            now = now.plus(Duration.ofMinutes(step));
            voucher = after(voucher, event, now).voucher();
            assertThat(voucher.use().expiresAt()).contains(NOON.plus(Duration.ofHours(24)));
            assertThat(voucher.use().firstLoginAt()).contains(NOON);
        }
        if (!now.isBefore(NOON.plus(Duration.ofHours(24)))) {
            Voucher last = VoucherLife.expire(
                            VoucherLife.enable(voucher, now, "x").voucher(), now)
                    .voucher();
            assertThat(last.state()).isEqualTo(VoucherState.EXPIRED);
        }
    }

    @Property
    void anEndIsForEver(@ForAll @Size(max = 30) List<Event> events) {
        Voucher voucher = VoucherLife.settle(Vouchers.active(Validity.UPTIME), Duration.ofHours(24), Duration.ZERO)
                .voucher();
        for (Event event : events) {
            voucher = after(voucher, event, NOON).voucher();
            assertThat(voucher.state()).isEqualTo(VoucherState.EXPIRED);
        }
    }

    /** A router that loses a part of its count at every power cut, each followed by a settlement. */
    @Property
    void byUptimeNoMinuteIsLostAndLessThanOneGivenAway(
            @ForAll @Size(max = 20) List<@IntRange(min = 1, max = 20_000) Integer> sessions,
            @ForAll @IntRange(max = 100) int forgottenPercent) {
        Voucher voucher = Vouchers.active(Validity.UPTIME);
        long onRouter = 0;
        long used = 0;
        for (int seconds : sessions) {
            long allowed = voucher.use().limitUptime().orElseThrow().toSeconds() - onRouter;
            long connected = voucher.state() == VoucherState.ACTIVE ? Math.min(seconds, allowed) : 0;
            used += connected;
            onRouter += connected - connected * forgottenPercent / 100;
            voucher = VoucherLife.settle(voucher, Duration.ofSeconds(onRouter), Duration.ofSeconds(used))
                    .voucher();
        }
        assertThat(used).isLessThan(24 * 3600 + 60);
        if (voucher.state() == VoucherState.EXPIRED) {
            assertThat(used).isGreaterThanOrEqualTo(24 * 3600);
        } else {
            long left = voucher.use().limitUptime().orElseThrow().toSeconds() - onRouter;
            assertThat(left + used).isBetween(24L * 3600, 24L * 3600 + 59);
        }
    }

    private static VoucherChange after(Voucher voucher, Event event, Instant now) {
        return switch (event) {
            case LOGIN -> VoucherLife.login(voucher, login("x", now));
            case EXPIRE -> VoucherLife.expire(voucher, now);
            case DISABLE -> VoucherLife.disable(voucher, "x");
            case ENABLE -> VoucherLife.enable(voucher, now, "x");
            case SETTLE -> VoucherLife.settle(voucher, Duration.ofHours(1), Duration.ofHours(2));
            case RECREATE -> VoucherLife.recreate(voucher, now, Duration.ofHours(2));
        };
    }
}
