package io.mikamel.store;

import io.mikamel.domain.ShapingChange;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;

/** The change log: rows are only added. Thread-safe. */
public final class ShapingChangeStore {

    private static final SqlFile INSERT = SqlFile.load("shaping/insert-change");

    private final DataSource source;

    public ShapingChangeStore(DataSource source) {
        this.source = source;
    }

    /** Adds lines that belong to no cycle's commit, such as those of a cycle that failed as a whole. */
    public void append(String cycleId, Instant at, List<ShapingChange> changes) {
        Transaction.run(source, "cannot write %d changes to the log".formatted(changes.size()), connection -> {
            write(connection, cycleId, at, changes);
            return true;
        });
    }

    static void write(Connection connection, String cycleId, Instant at, List<ShapingChange> changes)
            throws SQLException {
        try (NamedStatement insert = new NamedStatement(connection, INSERT)) {
            for (ShapingChange change : changes) {
                insert.time("happenedAt", at)
                        .text("cycleId", cycleId)
                        .text("kind", change.kind().name());
                insert.text("router", change.router()).text("circuitId", change.circuitId());
                insert.text("name", change.name()).text("reason", change.reason());
                insert.text("rowBefore", change.before().map(RowJson::write).orElse(null));
                insert.text("rowAfter", change.after().map(RowJson::write).orElse(null))
                        .addBatch();
            }
            insert.executeBatch();
        }
    }
}
