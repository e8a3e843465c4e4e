package io.mikamel.domain.session;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is to be stored of a session. */
public sealed interface SessionChange {

    /** As it is now, or was at its end. */
    Session session();

    /** Changes that were to be stored one after the other, as one: bytes that a later change tells anew are left out. */
    static List<SessionChange> inOne(List<SessionChange> earlier, List<SessionChange> later) {
        if (earlier.isEmpty()) {
            return later;
        }
        Set<String> toldAnew =
                later.stream().map(change -> change.session().id()).collect(Collectors.toSet());
        Stream<SessionChange> kept = earlier.stream()
                .filter(change -> !(change instanceof Counted)
                        || !toldAnew.contains(change.session().id()));
        return Stream.concat(kept, later.stream()).toList();
    }

    /** It was not known before. */
    record Opened(Session session) implements SessionChange {}

    /** It has another address; the one before was its own until {@code session.addressSince()}. */
    record Readdressed(Session session, String before, Instant beforeSince) implements SessionChange {}

    /** Bytes went through it. */
    record Counted(Session session) implements SessionChange {}

    /** It is over. */
    record Closed(Session session, Instant endedAt, EndReason reason) implements SessionChange {}
}
