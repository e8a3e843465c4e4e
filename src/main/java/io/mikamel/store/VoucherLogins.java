package io.mikamel.store;

import io.mikamel.domain.account.AccountKey;
import io.mikamel.domain.session.Session;
import io.mikamel.domain.voucher.HotspotLogin;
import io.mikamel.domain.voucher.Voucher;
import io.mikamel.domain.voucher.VoucherState;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Sessions as logins with vouchers, on a connection of the caller's. */
final class VoucherLogins {

    private VoucherLogins() {}

    /** Of vouchers that were just taken over; those that are over stay as they are, nobody asked to throw them out. */
    static List<HotspotLogin> underWay(Connection connection, List<Voucher> vouchers, Instant at) throws SQLException {
        Map<AccountKey, Voucher> fresh = vouchers.stream()
                .filter(voucher -> voucher.state() == VoucherState.MIGRATED)
                .filter(voucher -> !voucher.isOver(at))
                .collect(Collectors.toMap(Voucher::account, Function.identity()));
        List<HotspotLogin> logins = new ArrayList<>();
        for (String router : fresh.keySet().stream().map(AccountKey::router).collect(Collectors.toSet())) {
            for (Session session : SessionStore.open(connection, router)) {
                Optional.ofNullable(fresh.get(session.account()))
                        .map(voucher -> login(session, Optional.of(voucher.use().usedBefore())))
                        .ifPresent(logins::add);
            }
        }
        return logins;
    }

    static HotspotLogin login(Session session, Optional<Duration> used) {
        return new HotspotLogin(
                session.account().router(),
                session.account().name(),
                session.startedAt(),
                session.address(),
                session.macAddress(),
                used);
    }
}
