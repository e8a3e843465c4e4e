package io.mikamel.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;

/** Writes a cycle as a whole. Thread-safe; two commits at once are done one after the other by the database. */
public final class ShapingStore {

    private static final SqlFile INSERT_COMMIT = SqlFile.load("shaping/insert-commit");
    private static final SqlFile DELETE_OLD_COMMITS = SqlFile.load("shaping/delete-old-commits");
    private static final SqlFile SELECT_READINGS = SqlFile.load("shaping/select-readings");
    private static final SqlFile UPSERT_READING = SqlFile.load("shaping/upsert-reading");

    /** How long a commit may be repeated. */
    private static final Duration REPEATABLE = Duration.ofDays(30);

    private final DataSource source;

    public ShapingStore(DataSource source) {
        this.source = source;
    }

    /**
     * Writes all of a cycle or nothing of it, and only what changed. The same cycle may be committed again after any
     * failure, also one that leaves open whether it was written.
     *
     * @return false if it was written already
     * @throws StoreUnavailableException if it may be tried again
     * @throws StoreException if the database refuses it
     */
    public boolean commit(CycleCommit cycle) {
        return commit(cycle, () -> {});
    }

    /**
     * As {@link #commit(CycleCommit)}, with a last step that is done when everything is written and nothing is final yet:
     * what it throws leaves the tables as they were.
     */
    public boolean commit(CycleCommit cycle, Runnable lastStep) {
        String attempt = "cannot write cycle %s".formatted(cycle.cycleId());
        return Transaction.run(source, attempt, connection -> {
            boolean written = isNew(connection, cycle) && write(connection, cycle);
            lastStep.run();
            return written;
        });
    }

    private static boolean isNew(Connection connection, CycleCommit cycle) throws SQLException {
        try (NamedStatement insert = new NamedStatement(connection, INSERT_COMMIT)) {
            return insert.text("cycleId", cycle.cycleId())
                            .time("happenedAt", cycle.at())
                            .update()
                    == 1;
        }
    }

    private static boolean write(Connection connection, CycleCommit cycle) throws SQLException {
        Map<String, Instant> readBefore = readings(connection);
        Map<String, Instant> readAfter = new HashMap<>(readBefore);
        cycle.readRouters().forEach(router -> readAfter.put(router, NamedStatement.stored(cycle.at())));
        ShapedDeviceStore.write(
                connection, DeviceDifference.between(cycle.before(), cycle.after(), readBefore, readAfter), cycle.at());
        writeReadings(connection, cycle);
        ShapingChangeStore.write(connection, cycle.cycleId(), cycle.at(), cycle.changes());
        HeldRemovalStore.write(connection, cycle.held());
        ConfirmationStore.use(connection, cycle.usedConfirmations(), cycle.at());
        CycleStore.write(connection, cycle.outcomes());
        forgetOldCommits(connection, cycle.at().minus(REPEATABLE));
        return true;
    }

    private static Map<String, Instant> readings(Connection connection) throws SQLException {
        Map<String, Instant> readings = new HashMap<>();
        try (NamedStatement select = new NamedStatement(connection, SELECT_READINGS)) {
            select.forEach(
                    (ResultSet row) -> readings.put(Columns.text(row, "router"), Columns.time(row, "last_read")));
        }
        return readings;
    }

    private static void writeReadings(Connection connection, CycleCommit cycle) throws SQLException {
        try (NamedStatement upsert = new NamedStatement(connection, UPSERT_READING)) {
            for (String router : cycle.readRouters()) {
                upsert.text("router", router).time("lastRead", cycle.at()).addBatch();
            }
            upsert.executeBatch();
        }
    }

    private static void forgetOldCommits(Connection connection, Instant limit) throws SQLException {
        try (NamedStatement delete = new NamedStatement(connection, DELETE_OLD_COMMITS)) {
            delete.time("before", limit).update();
        }
    }
}
