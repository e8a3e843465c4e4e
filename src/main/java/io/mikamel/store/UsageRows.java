package io.mikamel.store;

import io.mikamel.domain.session.Session;
import io.mikamel.domain.session.SessionChange;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows of {@code user_usage_stats}: each session adds what it adds to its own stored row, so it counts once. */
final class UsageRows {

    private static final SqlFile UPSERT = SqlFile.load("sessions/upsert-usage");
    private static final SqlFile MERGE_COUNTED = SqlFile.load("sessions/merge-counted-usage");

    private UsageRows() {}

    /** To be called before the sessions themselves are written. */
    static void write(Connection connection, List<SessionChange> changes, Instant at) throws SQLException {
        if (changes.isEmpty()) {
            return;
        }
        Map<String, SessionChange> last = new LinkedHashMap<>();
        changes.forEach(change -> last.put(change.session().id(), change));
        try (NamedStatement upsert = new NamedStatement(connection, UPSERT)) {
            for (SessionChange change : last.values()) {
                put(upsert, change, at);
            }
            upsert.executeBatch();
        }
    }

    /** To be called before the sessions themselves are written, too. */
    static void count(Connection connection, CountedSessions counted, Instant at) throws SQLException {
        try (NamedStatement merge = new NamedStatement(connection, MERGE_COUNTED)) {
            counted.bind(merge).time("lastUpdated", at).update();
        }
    }

    private static void put(NamedStatement upsert, SessionChange change, Instant at) throws SQLException {
        Session session = change.session();
        Instant end = change instanceof SessionChange.Closed closed ? closed.endedAt() : null;
        long seconds =
                end == null ? 0 : Duration.between(session.startedAt(), end).toSeconds();
        upsert.text("router", session.account().router())
                .text("type", session.account().type().text())
                .text("username", session.account().name())
                .text("sessionId", session.id())
                .time("sessionStart", session.startedAt())
                .time("sessionEnd", end)
                .number("bytesIn", session.bytes().in())
                .number("bytesOut", session.bytes().out())
                .number("seconds", seconds)
                .time("lastUpdated", at)
                .addBatch();
    }
}
