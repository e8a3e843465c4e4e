package io.mikamel.domain.voucher;

import io.mikamel.domain.account.Effect;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Vouchers for the tests: of router {@code edge}, valid for 24 hours. */
public final class Vouchers {

    public static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private Vouchers() {}

    public static VoucherBatch batch(String id, Validity validity, int count) {
        return new VoucherBatch(
                id,
                "edge",
                new VoucherTerms("voucher-1d", validity, 24),
                count,
                new CodeShape("W-", 8, CodeAlphabet.UPPER_DIGITS, LoginMode.USERPASS),
                new BigDecimal("15000"),
                new BigDecimal("10000.5"),
                "kiosk",
                "ana",
                NOON);
    }

    public static Voucher voucher(Validity validity) {
        return batch("B1", validity, 1).voucher(new VoucherLogin("W-ABCD2345", "secret"));
    }

    static Voucher active(Validity validity) {
        return VoucherLife.login(voucher(validity), login("W-ABCD2345", NOON)).voucher();
    }

    /** One that a router had before us. */
    public static Voucher migrated(String comment, VoucherUse use) {
        return new Voucher(
                "edge",
                new VoucherLogin("W-ABCD2345", ""),
                new VoucherTerms("voucher-1d", Validity.CLOCK, 24),
                "B9",
                VoucherState.MIGRATED,
                use,
                comment);
    }

    public static HotspotLogin login(String name, Instant startedAt) {
        return new HotspotLogin("edge", name, startedAt, "10.5.50.10", "02:00:00:00:00:01", Optional.empty());
    }

    static HotspotLogin login(Instant startedAt, Duration used) {
        return new HotspotLogin("edge", "W-ABCD2345", startedAt, "10.5.50.10", "02:00:00:00:00:01", Optional.of(used));
    }

    /** Such as {@code set comment=... limit-uptime=86400s}. */
    public static List<String> told(VoucherChange change) {
        return change.effects().stream().map(Vouchers::told).toList();
    }

    private static String told(Effect effect) {
        StringBuilder text = new StringBuilder(effect.kind().text());
        effect.fields().values().forEach((field, value) -> text.append(" %s=%s".formatted(field, value)));
        return text.toString();
    }
}
