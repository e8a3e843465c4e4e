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

    private static final SqlFile MERGE = SqlFile.load("sessions/merge-samples");

    private SampleRows() {}

    static void write(Connection connection, List<SessionChange> changes, Instant at) throws SQLException {
        Map<String, Session> last = new LinkedHashMap<>();
        changes.stream()
                .filter(SampleRows::isCounted)
                .map(SessionChange::session)
                .forEach(session -> last.put(session.id(), session));
        if (last.isEmpty()) {
            return;
        }
        try (NamedStatement merge = new NamedStatement(connection, MERGE)) {
            new CountedSessions(last.values())
                    .bind(merge)
                    .time("sampledAt", at)
                    .update();
        }
    }

    private static boolean isCounted(SessionChange change) {
        return change.session().counter().isPresent() && !(change instanceof SessionChange.Closed);
    }
}
