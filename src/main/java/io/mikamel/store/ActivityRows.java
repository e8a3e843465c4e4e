package io.mikamel.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.mikamel.domain.session.Session;
import io.mikamel.domain.session.SessionChange;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows of {@code user_activity_log}: login, address, logout. */
final class ActivityRows {

    private static final SqlFile INSERT = SqlFile.load("sessions/insert-activity");
    private static final JsonMapper JSON = new JsonMapper();

    private ActivityRows() {}

    static void write(Connection connection, List<SessionChange> changes) throws SQLException {
        if (changes.isEmpty()) {
            return;
        }
        try (NamedStatement insert = new NamedStatement(connection, INSERT)) {
            for (SessionChange change : changes) {
                write(insert, change);
            }
            insert.executeBatch();
        }
    }

    private static void write(NamedStatement insert, SessionChange change) throws SQLException {
        Session session = change.session();
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("service", session.service());
        if (change instanceof SessionChange.Opened) {
            told.put("startKnown", session.startKnown().text());
            add(insert, session, "login", session.startedAt(), told);
        } else if (change instanceof SessionChange.Readdressed moved) {
            told.put("before", moved.before());
            add(insert, session, "address", session.addressSince(), told);
        } else if (change instanceof SessionChange.Closed closed) {
            told.put("reason", closed.reason().text());
            told.put("bytesIn", session.bytes().in());
            told.put("bytesOut", session.bytes().out());
            add(insert, session, "logout", closed.endedAt(), told);
        }
    }

    private static void add(NamedStatement insert, Session session, String action, Instant at, Map<String, Object> told)
            throws SQLException {
        insert.text("router", session.account().router())
                .text("username", session.account().name())
                .text("type", session.account().type().text())
                .text("action", action)
                .text("ipAddress", session.address())
                .text("macAddress", session.macAddress())
                .text("data", json(told))
                .text("sessionId", session.id())
                .time("createdAt", at)
                .addBatch();
    }

    static String json(Map<String, Object> told) {
        try {
            return JSON.writeValueAsString(told);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("cannot write an activity as JSON", e);
        }
    }
}
