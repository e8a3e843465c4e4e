package io.mikamel.store;

import io.mikamel.domain.account.AccountKey;
import io.mikamel.domain.account.EffectKind;
import io.mikamel.domain.plan.Plan;
import io.mikamel.domain.plan.PlanStep;
import io.mikamel.domain.plan.StepKind;
import io.mikamel.domain.plan.StepState;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The table {@code plan_steps}, inside somebody's transaction. Holds no state. */
final class StepTable {

    private static final SqlFile INSERT = SqlFile.load("plans/insert-step");
    private static final SqlFile UPDATE = SqlFile.load("plans/update-step");
    private static final SqlFile COMPENSATED = SqlFile.load("plans/update-compensated");
    private static final SqlFile OPEN = SqlFile.load("plans/select-open-steps");
    private static final SqlFile FAILED = SqlFile.load("plans/select-failed-steps");
    private static final SqlFile OF_PLAN = SqlFile.load("plans/select-steps");
    private static final SqlFile SETTLED = SqlFile.load("plans/select-settled");

    private StepTable() {}

    /** @param plan with its id */
    static void insert(Connection connection, Plan plan, Map<PlanStep, StepState> states) throws SQLException {
        try (NamedStatement insert = new NamedStatement(connection, INSERT)) {
            for (PlanStep step : plan.steps()) {
                AccountColumns.set(insert, step.account())
                        .number("planId", plan.id())
                        .count("step", step.number())
                        .text("kind", step.kind().text())
                        .text("writeKind", step.write().map(EffectKind::text).orElse(""))
                        .text("fields", DifferenceJson.write(step.fields()))
                        .text("reason", step.reason())
                        .flag("online", plan.isOnline(step))
                        .text("state", states.get(step).text())
                        .text("cause", plan.cause(step))
                        .time("changedAt", plan.at())
                        .addBatch();
            }
            insert.executeBatch();
        }
    }

    static void update(Connection connection, Map<StoredStep, StepState> changed, Instant at) throws SQLException {
        try (NamedStatement update = new NamedStatement(connection, UPDATE)) {
            for (Map.Entry<StoredStep, StepState> entry : changed.entrySet()) {
                update.number("planId", entry.getKey().planId())
                        .count("step", entry.getKey().step().number())
                        .text("state", entry.getValue().text())
                        .time("changedAt", at)
                        .addBatch();
            }
            update.executeBatch();
        }
    }

    /** Those that a round may go on with; what takes a plan back is not among them. */
    static List<StoredStep> open(Connection connection, String router) throws SQLException {
        try (NamedStatement select = new NamedStatement(connection, OPEN)) {
            return select.text("router", router).list(StepTable::read);
        }
    }

    /** Those that the outbox gave up: they do not go again by themselves. */
    static List<StoredStep> failed(Connection connection, String router) throws SQLException {
        try (NamedStatement select = new NamedStatement(connection, FAILED)) {
            return select.text("router", router).list(StepTable::read);
        }
    }

    static List<StoredStep> of(Connection connection, long planId) throws SQLException {
        try (NamedStatement select = new NamedStatement(connection, OF_PLAN)) {
            return select.number("planId", planId).list(StepTable::read);
        }
    }

    /** Takes over from the outbox what became of queued steps. */
    static void settle(Connection connection, String router, Instant at) throws SQLException {
        List<Settled> settled;
        try (NamedStatement select = new NamedStatement(connection, SETTLED)) {
            settled = select.text("router", router).list(Settled::read);
        }
        try (NamedStatement update = new NamedStatement(connection, UPDATE);
                NamedStatement compensated = new NamedStatement(connection, COMPENSATED)) {
            for (Settled step : settled) {
                update.number("planId", step.planId())
                        .count("step", step.step())
                        .text("state", step.state().text())
                        .time("changedAt", at)
                        .addBatch();
                if (step.compensates() > 0 && step.state() == StepState.DONE) {
                    compensated
                            .number("planId", step.compensates())
                            .text("type", step.account().type().text())
                            .text("name", step.account().name())
                            .time("changedAt", at)
                            .addBatch();
                }
            }
            update.executeBatch();
            compensated.executeBatch();
        }
    }

    private static StoredStep read(ResultSet row) throws SQLException {
        String write = row.getString("write_kind");
        PlanStep step = new PlanStep(
                row.getInt("step"),
                StepKind.of(row.getString("kind")),
                AccountColumns.read(row),
                write.isEmpty() ? Optional.empty() : Optional.of(EffectKind.of(write)),
                DifferenceJson.read(Columns.text(row, "fields")),
                Columns.text(row, "reason"));
        return new StoredStep(
                row.getLong("plan_id"), step, StepState.of(row.getString("state")), row.getBoolean("online"));
    }

    private record Settled(long planId, int step, AccountKey account, long compensates, StepState state) {

        static Settled read(ResultSet row) throws SQLException {
            StepState state =
                    switch (row.getString("state")) {
                        case "done" -> StepState.DONE;
                        case "failed" -> StepState.FAILED;
                        default -> StepState.SKIPPED;
                    };
            return new Settled(
                    row.getLong("plan_id"),
                    row.getInt("step"),
                    AccountColumns.read(row),
                    row.getLong("compensates"),
                    state);
        }
    }
}
