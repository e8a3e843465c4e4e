package io.mikamel.domain.voucher;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What has become of a voucher so far.
 *
 * @param expiresAt of one by clock that was logged in with
 * @param limitUptime the {@code limit-uptime} that its account should have
 * @param usedBefore time connected before it was taken over, which no session here tells
 * @param address of the last login, empty before
 * @param mac of the last login, empty before
 */
public record VoucherUse(
        Optional<Instant> firstLoginAt,
        Optional<Instant> expiresAt,
        Optional<Duration> limitUptime,
        Duration usedBefore,
        String address,
        String mac) {

    public static final VoucherUse NONE =
            new VoucherUse(Optional.empty(), Optional.empty(), Optional.empty(), Duration.ZERO, "", "");

    VoucherUse begun(Instant at, Optional<Instant> end) {
        return new VoucherUse(Optional.of(at), end, limitUptime, usedBefore, address, mac);
    }

    VoucherUse limitedTo(Optional<Duration> limit) {
        return new VoucherUse(firstLoginAt, expiresAt, limit, usedBefore, address, mac);
    }

    VoucherUse seenAt(String newAddress, String newMac) {
        return new VoucherUse(firstLoginAt, expiresAt, limitUptime, usedBefore, newAddress, newMac);
    }
}
