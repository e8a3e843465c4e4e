package io.mikamel.store;

import io.mikamel.domain.ShapingChange;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;

/** The change log: rows are only added. Thread-safe. */
public final class ShapingChangeStore {

    private static final SqlFile INSERT = SqlFile.load("shaping/insert-change");
    private static final SqlFile PAGE = SqlFile.load("shaping/select-changes-page");
    private static final SqlFile COUNT = SqlFile.load("shaping/count-changes");

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

    /** Newest first. */
    public Page<RecordedChange> page(ChangeQuery query, PageRequest request) {
        return Transaction.run(source, "cannot read the change log", connection -> {
            try (NamedStatement select = new NamedStatement(connection, PAGE);
                    NamedStatement count = new NamedStatement(connection, COUNT)) {
                select.number("offset", request.offset()).number("size", (long) request.size());
                List<RecordedChange> changes = filter(select, query).list(ShapingChangeStore::read);
                long total =
                        filter(count, query).list(row -> row.getLong("total")).get(0);
                return new Page<>(changes, request.page(), request.size(), total);
            }
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

    private static NamedStatement filter(NamedStatement statement, ChangeQuery query) throws SQLException {
        return statement
                .text("router", query.router())
                .text("kind", query.kind().map(Enum::name).orElse(""))
                .time("since", query.since().orElse(Instant.EPOCH));
    }

    private static RecordedChange read(ResultSet row) throws SQLException {
        ShapingChange change = new ShapingChange(
                ShapingChange.Kind.valueOf(row.getString("kind")),
                Columns.text(row, "router"),
                Columns.text(row, "circuit_id"),
                Columns.text(row, "name"),
                Columns.optionalText(row, "row_before").map(RowJson::read),
                Columns.optionalText(row, "row_after").map(RowJson::read),
                Columns.text(row, "reason"));
        return new RecordedChange(
                row.getLong("id"), Columns.time(row, "happened_at"), Columns.text(row, "cycle_id"), change);
    }
}
