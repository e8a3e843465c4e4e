package io.mikamel.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;

/** Routers whose held removals an operator lets pass, once. Thread-safe. */
public final class ConfirmationStore {

    private static final SqlFile UPSERT = SqlFile.load("confirmations/upsert-confirmation");
    private static final SqlFile SELECT = SqlFile.load("confirmations/select-confirmations");
    private static final SqlFile DELETE = SqlFile.load("confirmations/delete-confirmation");

    private final DataSource source;

    public ConfirmationStore(DataSource source) {
        this.source = source;
    }

    public void confirm(String router, Instant at) {
        Transaction.run(source, "cannot write the confirmation for " + router, connection -> {
            try (NamedStatement upsert = new NamedStatement(connection, UPSERT)) {
                return upsert.text("router", router).time("confirmedAt", at).update();
            }
        });
    }

    /** Those that no cycle has used yet, by router. */
    public Map<String, Instant> pending() {
        return Transaction.run(source, "cannot read the confirmations", connection -> {
            Map<String, Instant> pending = new LinkedHashMap<>();
            try (NamedStatement select = new NamedStatement(connection, SELECT)) {
                select.forEach(row -> pending.put(Columns.text(row, "router"), Columns.time(row, "confirmed_at")));
            }
            return pending;
        });
    }

    /** A confirmation that came after the cycle began is kept for the next one. */
    static void use(Connection connection, Collection<String> routers, Instant usedAt) throws SQLException {
        try (NamedStatement delete = new NamedStatement(connection, DELETE)) {
            for (String router : routers) {
                delete.text("router", router).time("usedAt", usedAt).addBatch();
            }
            delete.executeBatch();
        }
    }
}
