package io.mikamel.sessions;

import io.mikamel.domain.session.ByteCount;
import io.mikamel.domain.session.RouterSight;
import io.mikamel.domain.session.SeenSession;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes down what was to be seen, without any rule of the tracker: the rows that must be in the table. */
final class Witness {

    private final Map<String, String> rows = new TreeMap<>();
    private final Map<String, Instant> lastReading = new HashMap<>();
    private final Map<String, Map<String, SeenSession>> online = new HashMap<>();

    void see(RouterSight sight) {
        Map<String, SeenSession> seen = new HashMap<>();
        sight.sessions().forEach(session -> seen.put(identity(sight, session), session));
        online.getOrDefault(sight.router(), Map.of()).forEach((identity, session) -> {
            if (!seen.containsKey(identity)) {
                rows.put(identity, row(identity, session, text(lastReading.get(sight.router()))));
            }
        });
        seen.forEach((identity, session) -> rows.put(identity, row(identity, session, "")));
        online.put(sight.router(), seen);
        lastReading.put(sight.router(), sight.begun().at());
    }

    List<String> rows() {
        return rows.values().stream().sorted().toList();
    }

    private static String identity(RouterSight sight, SeenSession session) {
        Instant startedAt = sight.begun().at().minus(session.uptime().orElseThrow());
        return String.join("|", sight.router(), session.type().text(), session.name(), session.key(), text(startedAt));
    }

    private static String row(String identity, SeenSession session, String endedAt) {
        ByteCount bytes = session.counter().orElse(ByteCount.ZERO);
        return "%s|%s|%d|%d".formatted(identity, endedAt, bytes.in(), bytes.out());
    }

    /** A row of a table in the same form. */
    static String row(ResultSet result) throws SQLException {
        List<String> cells = new ArrayList<>();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
            boolean isTime =
                    result.getMetaData().getColumnLabel(i).toLowerCase().endsWith("_at");
            OffsetDateTime time = isTime ? result.getObject(i, OffsetDateTime.class) : null;
            cells.add(isTime ? time == null ? "" : text(time.toInstant()) : result.getString(i));
        }
        return String.join("|", cells);
    }

    static String text(Instant instant) {
        return instant.toString();
    }
}
