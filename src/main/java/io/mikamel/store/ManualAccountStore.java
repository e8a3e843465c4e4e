package io.mikamel.store;

import io.mikamel.domain.account.AccountKey;
import io.mikamel.domain.plan.PlanStep;
import io.mikamel.domain.plan.StepKind;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Accounts that somebody else made, as a list that costs a write only where it changes. Holds no state. */
final class ManualAccountStore {

    private static final SqlFile SELECT = SqlFile.load("accounts/select-manual");
    private static final SqlFile INSERT = SqlFile.load("accounts/insert-manual");
    private static final SqlFile DELETE = SqlFile.load("accounts/delete-manual");

    private ManualAccountStore() {}

    static void replace(Connection connection, String router, List<PlanStep> steps, Instant at) throws SQLException {
        Map<AccountKey, String> found = new HashMap<>();
        steps.stream()
                .filter(step -> step.kind() == StepKind.MANUAL)
                .forEach(step -> found.put(step.account(), step.reason()));
        Map<AccountKey, String> known = of(connection, router);
        try (NamedStatement delete = new NamedStatement(connection, DELETE)) {
            for (Map.Entry<AccountKey, String> old : known.entrySet()) {
                if (!old.getValue().equals(found.get(old.getKey()))) {
                    AccountColumns.set(delete, old.getKey()).addBatch();
                }
            }
            delete.executeBatch();
        }
        try (NamedStatement insert = new NamedStatement(connection, INSERT)) {
            for (Map.Entry<AccountKey, String> now : found.entrySet()) {
                if (!now.getValue().equals(known.get(now.getKey()))) {
                    AccountColumns.set(insert, now.getKey())
                            .text("reason", now.getValue())
                            .time("foundAt", at)
                            .addBatch();
                }
            }
            insert.executeBatch();
        }
    }

    /** By account, with the reason. */
    static Map<AccountKey, String> of(Connection connection, String router) throws SQLException {
        Map<AccountKey, String> manual = new HashMap<>();
        try (NamedStatement select = new NamedStatement(connection, SELECT)) {
            select.text("router", router)
                    .forEach(row -> manual.put(AccountColumns.read(row), Columns.text(row, "reason")));
        }
        return manual;
    }
}
