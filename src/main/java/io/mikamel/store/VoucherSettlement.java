package io.mikamel.store;

import io.mikamel.domain.account.Effect;
import io.mikamel.domain.voucher.Voucher;
import io.mikamel.domain.voucher.VoucherChange;
import io.mikamel.domain.voucher.VoucherLife;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** Compares what routers have counted of vouchers by uptime with the sessions that are known here. Thread-safe. */
public final class VoucherSettlement {

    private static final SqlFile USED = SqlFile.load("vouchers/select-used-uptimes");
    private static final SqlFile SETTLEABLE = SqlFile.load("vouchers/select-settleable");

    private final DataSource source;

    public VoucherSettlement(DataSource source) {
        this.source = source;
    }

    /** How long the vouchers by uptime of a router were connected, by code; sessions that last are not in it. */
    public Map<String, Duration> used(String router) {
        return Transaction.run(source, "cannot read what vouchers of %s have used".formatted(router), connection -> {
            Map<String, Duration> used = new HashMap<>();
            try (NamedStatement select = new NamedStatement(connection, USED)) {
                select.text("router", router)
                        .forEach(row ->
                                used.put(Columns.text(row, "code"), Duration.ofSeconds(row.getLong("uptime_seconds"))));
            }
            return used;
        });
    }

    /**
     * Settles those of which no session is open; a session that was not over when the reading began may be in one of the
     * counts only.
     *
     * @param counts what the router has counted, by code; one that is not in it has no account there
     * @param since when the reading began
     */
    public void settle(String router, Map<String, Duration> counts, Instant since, Instant now) {
        Transaction.run(source, "cannot settle the vouchers of " + router, connection -> {
            List<Effect> effects = new ArrayList<>();
            for (Settleable found : settleable(connection, router, since)) {
                Optional<Duration> count =
                        Optional.ofNullable(counts.get(found.voucher().code()));
                if (!found.settled(count, now).voucher().equals(found.voucher())) {
                    effects.addAll(settle(connection, found, count, now));
                }
            }
            OutboxStore.enqueue(connection, effects, now);
            return true;
        });
    }

    /** Once more while nobody else changes it. */
    private static List<Effect> settle(Connection connection, Settleable found, Optional<Duration> count, Instant now)
            throws SQLException {
        Optional<VoucherChange> change = VoucherRows.lock(
                        connection, found.voucher().code())
                .filter(found.voucher()::equals)
                .map(voucher -> found.settled(count, now));
        if (change.isEmpty()) {
            return List.of();
        }
        VoucherRows.update(connection, List.of(change.get().voucher()), now);
        return change.get().effects();
    }

    private static List<Settleable> settleable(Connection connection, String router, Instant since)
            throws SQLException {
        try (NamedStatement select = new NamedStatement(connection, SETTLEABLE)) {
            return select.text("router", router)
                    .time("since", since)
                    .list(row ->
                            new Settleable(VoucherRows.read(row), Duration.ofSeconds(row.getLong("uptime_seconds"))));
        }
    }

    /** A voucher and what its sessions sum up to. */
    private record Settleable(Voucher voucher, Duration inSessions) {

        VoucherChange settled(Optional<Duration> count, Instant now) {
            return count.map(onRouter -> VoucherLife.settle(voucher, onRouter, inSessions))
                    .orElseGet(() -> VoucherLife.lost(voucher, now, inSessions));
        }
    }
}
