package io.mikamel.store;

import io.mikamel.store.CycleOutcome.Counts;
import io.mikamel.store.CycleOutcome.Outcome;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;

/** How cycles ended, for each router. Thread-safe. */
public final class CycleStore {

    private static final SqlFile UPSERT = SqlFile.load("cycles/upsert-cycle");
    private static final SqlFile LAST = SqlFile.load("cycles/select-last-cycles");
    private static final SqlFile RECENT = SqlFile.load("cycles/select-recent-cycles");
    private static final SqlFile DELETE_OLD = SqlFile.load("cycles/delete-old-cycles");

    private final DataSource source;

    public CycleStore(DataSource source) {
        this.source = source;
    }

    /** Writes them; one that stands there already is replaced. */
    public void save(Collection<CycleOutcome> outcomes) {
        Transaction.run(source, "cannot write how a cycle ended", connection -> {
            write(connection, outcomes);
            return true;
        });
    }

    /** The newest of each router. */
    public List<CycleOutcome> lastByRouter() {
        return Transaction.run(source, "cannot read the last cycles", connection -> {
            try (NamedStatement select = new NamedStatement(connection, LAST)) {
                return select.list(CycleStore::read);
            }
        });
    }

    /**
     * The newest, newest first.
     *
     * @param router its exact name; empty for all
     */
    public List<CycleOutcome> recent(String router, int size) {
        return Transaction.run(source, "cannot read the newest cycles", connection -> {
            try (NamedStatement select = new NamedStatement(connection, RECENT)) {
                return select.text("router", router).number("size", (long) size).list(CycleStore::read);
            }
        });
    }

    /** @return how many were deleted */
    public int deleteBefore(Instant limit) {
        return Transaction.run(source, "cannot delete old cycles", connection -> {
            try (NamedStatement delete = new NamedStatement(connection, DELETE_OLD)) {
                return delete.time("before", limit).update();
            }
        });
    }

    static void write(Connection connection, Collection<CycleOutcome> outcomes) throws SQLException {
        try (NamedStatement upsert = new NamedStatement(connection, UPSERT)) {
            for (CycleOutcome cycle : outcomes) {
                upsert.text("cycleId", cycle.cycleId()).text("router", cycle.router());
                upsert.time("startedAt", cycle.started()).time("finishedAt", cycle.finished());
                upsert.text("outcome", cycle.outcome().name()).text("error", cycle.error());
                count(upsert, cycle.counts()).addBatch();
            }
            upsert.executeBatch();
        }
    }

    private static NamedStatement count(NamedStatement upsert, Counts counts) throws SQLException {
        return upsert.count("devices", counts.devices())
                .count("added", counts.added())
                .count("updated", counts.updated())
                .count("removed", counts.removed())
                .count("held", counts.held())
                .count("refused", counts.refused());
    }

    private static CycleOutcome read(ResultSet row) throws SQLException {
        Counts counts = new Counts(
                row.getInt("devices"),
                row.getInt("added"),
                row.getInt("updated"),
                row.getInt("removed"),
                row.getInt("held"),
                row.getInt("refused"));
        return new CycleOutcome(
                Columns.text(row, "cycle_id"),
                Columns.text(row, "router"),
                Columns.time(row, "started_at"),
                Columns.time(row, "finished_at"),
                Outcome.valueOf(row.getString("outcome")),
                Columns.text(row, "error"),
                counts);
    }
}
