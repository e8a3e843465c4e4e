package io.mikamel.store;

import io.mikamel.domain.session.ConnectionEvent;
import java.time.Instant;
import java.util.Map;
import javax.sql.DataSource;

/** {@code mikrotik_connection_log}: rows are only added. Thread-safe. */
public final class ConnectionLogStore {

    private static final SqlFile INSERT = SqlFile.load("sessions/insert-connection-event");

    private final DataSource source;

    public ConnectionLogStore(DataSource source) {
        this.source = source;
    }

    /** @param details what a program may want to know, as JSON */
    public void append(String router, ConnectionEvent event, String message, Map<String, Object> details, Instant at) {
        Transaction.run(source, "cannot log a connection of %s".formatted(router), connection -> {
            try (NamedStatement insert = new NamedStatement(connection, INSERT)) {
                return insert.text("router", router)
                        .text("event", event.text())
                        .text("message", message)
                        .text("details", ActivityRows.json(details))
                        .time("createdAt", at)
                        .update();
            }
        });
    }
}
