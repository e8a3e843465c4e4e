package io.mikamel.store;

import io.mikamel.domain.account.AccountKey;
import io.mikamel.domain.account.AccountType;
import io.mikamel.domain.session.ByteCount;
import io.mikamel.domain.session.Session;
import io.mikamel.domain.session.SessionChange;
import io.mikamel.domain.session.StartKnown;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Rows of {@code sessions} and {@code session_addresses}. */
final class SessionRows {

    private static final SqlFile UPSERT = SqlFile.load("sessions/upsert-session");
    private static final SqlFile MERGE_COUNTED = SqlFile.load("sessions/merge-counted-sessions");
    private static final SqlFile INSERT_ADDRESS = SqlFile.load("sessions/insert-address");

    private SessionRows() {}

    /** A session may have several changes in one commit; they are written in their order. */
    static void write(Connection connection, List<SessionChange> changes, Instant at) throws SQLException {
        if (changes.isEmpty()) {
            return;
        }
        try (NamedStatement upsert = new NamedStatement(connection, UPSERT);
                NamedStatement address = new NamedStatement(connection, INSERT_ADDRESS)) {
            for (SessionChange change : changes) {
                put(upsert, change, at);
                if (change instanceof SessionChange.Readdressed moved
                        && !moved.before().isEmpty()) {
                    keep(address, moved);
                }
            }
            upsert.executeBatch();
            address.executeBatch();
        }
    }

    /** All of them with one statement: on a busy network these are nearly all changes. */
    static void count(Connection connection, CountedSessions counted, Instant at) throws SQLException {
        try (NamedStatement merge = new NamedStatement(connection, MERGE_COUNTED)) {
            counted.bind(merge)
                    .numbers("countersIn", counted.counters(ByteCount::in))
                    .numbers("countersOut", counted.counters(ByteCount::out))
                    .time("updatedAt", at)
                    .update();
        }
    }

    private static void put(NamedStatement upsert, SessionChange change, Instant at) throws SQLException {
        Session session = change.session();
        Optional<SessionChange.Closed> end =
                change instanceof SessionChange.Closed closed ? Optional.of(closed) : Optional.empty();
        upsert.text("id", session.id())
                .text("router", session.account().router())
                .text("type", session.account().type().text())
                .text("name", session.account().name())
                .text("service", session.service())
                .text("sessionKey", session.key())
                .number("bootSecond", session.bootSecond())
                .text("address", session.address())
                .time("addressSince", session.addressSince())
                .text("macAddress", session.macAddress())
                .time("startedAt", session.startedAt())
                .text("startKnown", session.startKnown().text())
                .time("endedAt", end.map(SessionChange.Closed::endedAt).orElse(null))
                .text("endReason", end.map(closed -> closed.reason().text()).orElse(""));
        upsert.number("bytesIn", session.bytes().in())
                .number("bytesOut", session.bytes().out())
                .number("counterIn", session.counter().map(ByteCount::in).orElse(null))
                .number("counterOut", session.counter().map(ByteCount::out).orElse(null))
                .time("updatedAt", at)
                .addBatch();
    }

    private static void keep(NamedStatement insert, SessionChange.Readdressed moved) throws SQLException {
        insert.text("sessionId", moved.session().id())
                .text("address", moved.before())
                .time("since", moved.beforeSince())
                .time("until", moved.session().addressSince())
                .addBatch();
    }

    static Session read(ResultSet row) throws SQLException {
        return new Session(
                Columns.text(row, "id"),
                new AccountKey(
                        Columns.text(row, "router"), AccountType.of(row.getString("type")), Columns.text(row, "name")),
                Columns.text(row, "service"),
                Columns.text(row, "session_key"),
                row.getLong("boot_second"),
                Columns.text(row, "address"),
                Columns.time(row, "address_since"),
                Columns.text(row, "mac_address"),
                Columns.time(row, "started_at"),
                StartKnown.of(row.getString("start_known")),
                new ByteCount(row.getLong("bytes_in"), row.getLong("bytes_out")),
                counter(row));
    }

    private static Optional<ByteCount> counter(ResultSet row) throws SQLException {
        long in = row.getLong("counter_in");
        boolean isAbsent = row.wasNull();
        return isAbsent ? Optional.empty() : Optional.of(new ByteCount(in, row.getLong("counter_out")));
    }
}
