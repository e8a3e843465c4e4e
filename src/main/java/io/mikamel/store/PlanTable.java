package io.mikamel.store;

import io.mikamel.domain.plan.GuardVerdict;
import io.mikamel.domain.plan.Plan;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The table {@code plans}, inside somebody's transaction. Holds no state. */
final class PlanTable {

    private static final SqlFile LOCK = SqlFile.load("plans/select-router-lock");
    private static final SqlFile INSERT_ROUTER = SqlFile.load("plans/insert-router");
    private static final SqlFile INSERT = SqlFile.load("plans/insert-plan");
    private static final SqlFile NEWEST = SqlFile.load("plans/select-newest-id");
    private static final SqlFile SELECT = SqlFile.load("plans/select-plan");

    private PlanTable() {}

    /** Until the end of the transaction nobody else plans for the router. */
    static void lock(Connection connection, String router) throws SQLException {
        boolean known;
        try (NamedStatement lock = new NamedStatement(connection, LOCK)) {
            known = !lock.text("router", router)
                    .list(row -> row.getString("router"))
                    .isEmpty();
        }
        if (!known) {
            try (NamedStatement insert = new NamedStatement(connection, INSERT_ROUTER)) {
                insert.text("router", router).update();
            }
        }
    }

    /** Under the lock of its router, so the newest plan of the router is this one. */
    static long insert(Connection connection, Plan plan) throws SQLException {
        try (NamedStatement insert = new NamedStatement(connection, INSERT)) {
            insert.text("router", plan.router())
                    .time("madeAt", plan.at())
                    .count("users", plan.users())
                    .flag("guardPasses", plan.verdict().passes())
                    .text("guardReason", plan.verdict().reason())
                    .number("compensates", plan.compensates())
                    .update();
        }
        try (NamedStatement newest = new NamedStatement(connection, NEWEST)) {
            return newest.text("router", plan.router())
                    .list(row -> row.getLong("id"))
                    .get(0);
        }
    }

    static Optional<StoredPlan> find(Connection connection, long id) throws SQLException {
        List<StoredStep> steps = StepTable.of(connection, id);
        try (NamedStatement select = new NamedStatement(connection, SELECT)) {
            return select
                    .number("id", id)
                    .list(row -> new StoredPlan(
                            row.getLong("id"),
                            Columns.text(row, "router"),
                            Columns.time(row, "made_at"),
                            row.getInt("users"),
                            new GuardVerdict(row.getBoolean("guard_passes"), Columns.text(row, "guard_reason")),
                            row.getLong("compensates"),
                            steps))
                    .stream()
                    .findFirst();
        }
    }
}
