package io.mikamel.store;

import io.mikamel.domain.session.ByteCount;
import io.mikamel.domain.session.Session;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** Sessions of which nothing but their bytes is to be stored, each once: as arrays, so that one statement takes them all. */
record CountedSessions(Collection<Session> sessions) {

    NamedStatement bind(NamedStatement statement) throws SQLException {
        return statement
                .texts("ids", sessions.stream().map(Session::id).toList())
                .numbers("bytesIn", bytes(ByteCount::in))
                .numbers("bytesOut", bytes(ByteCount::out));
    }

    /** What the routers' counters show, null where nobody counts. */
    List<Long> counters(ToLongFunction<ByteCount> direction) {
        return sessions.stream()
                .map(session -> session.counter().map(direction::applyAsLong).orElse(null))
                .collect(Collectors.toList()); // takes null
    }

    private List<Long> bytes(ToLongFunction<ByteCount> direction) {
        return sessions.stream()
                .map(session -> direction.applyAsLong(session.bytes()))
                .toList();
    }
}
