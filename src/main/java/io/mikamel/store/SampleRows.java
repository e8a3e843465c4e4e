package io.mikamel.store;

import io.mikamel.domain.session.Session;
import io.mikamel.domain.session.SessionChange;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows of {@code session_samples}: one whenever the bytes of a session are stored. */
final class SampleRows {

    private static final SqlFile INSERT = SqlFile.load("sessions/insert-sample");

    private SampleRows() {}

    static void write(Connection connection, List<SessionChange> changes, Instant at) throws SQLException {
        Map<String, SessionChange> last = new LinkedHashMap<>();
        changes.stream()
                .filter(SampleRows::isCounted)
                .forEach(change -> last.put(change.session().id(), change));
        try (NamedStatement insert = new NamedStatement(connection, INSERT)) {
            for (SessionChange change : last.values()) {
                Session session = change.session();
                insert.text("sessionId", session.id())
                        .time("sampledAt", at)
                        .number("bytesIn", session.bytes().in())
                        .number("bytesOut", session.bytes().out())
                        .addBatch();
            }
            insert.executeBatch();
        }
    }

    private static boolean isCounted(SessionChange change) {
        return change.session().counter().isPresent() && !(change instanceof SessionChange.Closed);
    }
}
