package io.mikamel.store;

import io.mikamel.domain.account.AccountFields;
import io.mikamel.domain.account.AccountType;
import io.mikamel.domain.account.Effect;
import io.mikamel.domain.account.EffectKind;
import io.mikamel.domain.voucher.Validity;
import io.mikamel.domain.voucher.Voucher;
import io.mikamel.domain.voucher.VoucherLogin;
import io.mikamel.domain.voucher.VoucherState;
import io.mikamel.domain.voucher.VoucherTerms;
import io.mikamel.domain.voucher.VoucherUse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rows of {@code vouchers} from and to vouchers, on a connection of the caller's. */
final class VoucherRows {

    private static final SqlFile INSERT = SqlFile.load("vouchers/insert-voucher");
    private static final SqlFile UPDATE = SqlFile.load("vouchers/update-voucher");
    private static final SqlFile RECREATED = SqlFile.load("vouchers/update-recreated");
    private static final SqlFile LOCK_ALL = SqlFile.load("vouchers/select-vouchers-for-update");
    private static final SqlFile LOCK = SqlFile.load("vouchers/select-voucher-for-update");

    private VoucherRows() {}

    static void insert(Connection connection, Collection<Voucher> vouchers, Instant at) throws SQLException {
        try (NamedStatement insert = new NamedStatement(connection, INSERT)) {
            for (Voucher voucher : vouchers) {
                insert.text("router", voucher.router()).text("batch", voucher.batch());
                insert.text("profile", voucher.terms().profile());
                insert.text("validity", voucher.terms().validity().text());
                insert.count("validHours", voucher.terms().validHours());
                insert.number("usedBefore", voucher.use().usedBefore().toSeconds());
                bind(insert, voucher).time("at", at).addBatch();
            }
            insert.executeBatch();
        }
    }

    static void update(Connection connection, Collection<Voucher> vouchers, Instant at) throws SQLException {
        try (NamedStatement update = new NamedStatement(connection, UPDATE)) {
            for (Voucher voucher : vouchers) {
                bind(update, voucher).time("lastSeen", null).time("at", at).addBatch();
            }
            update.executeBatch();
        }
    }

    static void updateSeen(Connection connection, Collection<Voucher> vouchers, Instant at) throws SQLException {
        if (vouchers.isEmpty()) {
            return;
        }
        try (NamedStatement update = new NamedStatement(connection, UPDATE)) {
            for (Voucher voucher : vouchers) {
                bind(update, voucher).time("lastSeen", at).time("at", at).addBatch();
            }
            update.executeBatch();
        }
    }

    /** By code, those that there are. They are locked in one order, so that two who do this cannot block each other. */
    static Map<String, Voucher> lock(Connection connection, List<String> codes) throws SQLException {
        Map<String, Voucher> vouchers = new HashMap<>();
        try (NamedStatement select = new NamedStatement(connection, LOCK_ALL)) {
            select.texts("codes", codes)
                    .list(VoucherRows::read)
                    .forEach(voucher -> vouchers.put(voucher.code(), voucher));
        }
        return vouchers;
    }

    /** Those whose accounts are made again have what their accounts get, so that both sides are the same. */
    static void recreated(Connection connection, List<Effect> effects, Instant at) throws SQLException {
        try (NamedStatement update = new NamedStatement(connection, RECREATED)) {
            for (Effect effect : effects) {
                if (effect.kind() == EffectKind.ADD && effect.account().type() == AccountType.HOTSPOT) {
                    AccountFields fields = effect.fields();
                    update.text("router", effect.account().router())
                            .text("code", effect.account().name());
                    update.text("password", fields.get(AccountFields.PASSWORD).orElse(""));
                    update.number("limitUptime", Voucher.limitSeconds(fields).orElse(null));
                    update.time("at", at).addBatch();
                }
            }
            update.executeBatch();
        }
    }

    /** Until the transaction ends, nobody else changes it. */
    static Optional<Voucher> lock(Connection connection, String code) throws SQLException {
        try (NamedStatement select = new NamedStatement(connection, LOCK)) {
            return select.text("code", code).list(VoucherRows::read).stream().findFirst();
        }
    }

    static Voucher read(ResultSet row) throws SQLException {
        VoucherTerms terms = new VoucherTerms(
                Columns.text(row, "profile"), Validity.of(row.getString("validity")), row.getInt("valid_hours"));
        return new Voucher(
                Columns.text(row, "router"),
                new VoucherLogin(Columns.text(row, "code"), Columns.text(row, "password")),
                terms,
                Columns.text(row, "batch"),
                VoucherState.of(row.getString("state")),
                use(row),
                Columns.text(row, "mikrotik_comment"));
    }

    static StoredVoucher readStored(ResultSet row) throws SQLException {
        return new StoredVoucher(
                read(row),
                Columns.time(row, "created_at"),
                Columns.optionalTime(row, "last_seen"),
                Columns.time(row, "updated_at"));
    }

    private static VoucherUse use(ResultSet row) throws SQLException {
        return new VoucherUse(
                Columns.optionalTime(row, "first_login_at"),
                Columns.optionalTime(row, "expires_at"),
                Optional.ofNullable(row.getObject("limit_uptime_seconds", Long.class))
                        .map(Duration::ofSeconds),
                Duration.ofSeconds(row.getLong("used_before_seconds")),
                Columns.text(row, "ip_address"),
                Columns.text(row, "mac_address"));
    }

    private static NamedStatement bind(NamedStatement statement, Voucher voucher) throws SQLException {
        VoucherUse use = voucher.use();
        statement.text("code", voucher.code()).text("password", voucher.login().password());
        statement.text("state", voucher.state().text()).text("comment", voucher.comment());
        statement.time("firstLoginAt", use.firstLoginAt().orElse(null));
        statement.time("expiresAt", use.expiresAt().orElse(null));
        statement.number(
                "limitUptime", use.limitUptime().map(Voucher::wholeSeconds).orElse(null));
        return statement.text("ipAddress", use.address()).text("macAddress", use.mac());
    }
}
