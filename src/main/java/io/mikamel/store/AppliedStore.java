package io.mikamel.store;

import io.mikamel.domain.account.AccountFields;
import io.mikamel.domain.account.AccountKey;
import io.mikamel.domain.account.Effect;
import io.mikamel.domain.plan.Applied;
import io.mikamel.domain.plan.Comparison;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was last applied to accounts. Holds no state. */
final class AppliedStore {

    private static final SqlFile SELECT = SqlFile.load("accounts/select-applied");
    private static final SqlFile SELECT_ONE = SqlFile.load("accounts/select-applied-account");
    private static final SqlFile UPSERT = SqlFile.load("accounts/upsert-applied");
    private static final SqlFile DELETE = SqlFile.load("accounts/delete-applied");

    private AppliedStore() {}

    /** In the transaction in which the outbox writes down that the router has confirmed an effect. */
    static void confirmed(Connection connection, Effect effect, Instant at) throws SQLException {
        AccountKey account = effect.account();
        Applied before = one(connection, account).orElse(Applied.NOTHING);
        Optional<Applied> after = before.confirmed(effect);
        if (after.isEmpty()) {
            delete(connection, List.of(account));
        } else if (!after.get().equals(before)) {
            upsert(connection, Map.of(account, after.get()), at);
        }
    }

    static Map<AccountKey, Applied> of(Connection connection, String router) throws SQLException {
        Map<AccountKey, Applied> applied = new HashMap<>();
        try (NamedStatement select = new NamedStatement(connection, SELECT)) {
            select.text("router", router).forEach(row -> applied.put(AccountColumns.read(row), read(row)));
        }
        return applied;
    }

    /** What a comparison has found to be the same on both sides, and what is nowhere any more. */
    static void remember(Connection connection, String router, Comparison comparison, Instant at) throws SQLException {
        if (!comparison.agreed().isEmpty()) {
            Map<AccountKey, Applied> known = of(connection, router);
            Map<AccountKey, Applied> changed = new HashMap<>();
            comparison.agreed().forEach((account, fields) -> changed.put(account, with(known.get(account), fields)));
            upsert(connection, changed, at);
        }
        delete(connection, comparison.forgotten());
    }

    private static Applied with(Applied known, AccountFields fields) {
        return (known == null ? Applied.NOTHING : known).withFields(fields);
    }

    private static Optional<Applied> one(Connection connection, AccountKey account) throws SQLException {
        try (NamedStatement select = new NamedStatement(connection, SELECT_ONE)) {
            return AccountColumns.set(select, account).list(AppliedStore::read).stream()
                    .findFirst();
        }
    }

    private static void upsert(Connection connection, Map<AccountKey, Applied> changed, Instant at)
            throws SQLException {
        try (NamedStatement upsert = new NamedStatement(connection, UPSERT)) {
            for (Map.Entry<AccountKey, Applied> entry : changed.entrySet()) {
                AccountColumns.set(upsert, entry.getKey())
                        .text("fields", EffectJson.write(entry.getValue().fields()))
                        .flag("created", entry.getValue().created())
                        .flag("withdrawn", entry.getValue().withdrawn())
                        .time("updatedAt", at)
                        .addBatch();
            }
            upsert.executeBatch();
        }
    }

    private static void delete(Connection connection, Iterable<AccountKey> accounts) throws SQLException {
        try (NamedStatement delete = new NamedStatement(connection, DELETE)) {
            for (AccountKey account : accounts) {
                AccountColumns.set(delete, account).addBatch();
            }
            delete.executeBatch();
        }
    }

    private static Applied read(ResultSet row) throws SQLException {
        return new Applied(
                EffectJson.fields(Columns.text(row, "fields")), row.getBoolean("created"), row.getBoolean("withdrawn"));
    }
}
