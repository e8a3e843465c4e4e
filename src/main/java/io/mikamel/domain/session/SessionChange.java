package io.mikamel.domain.session;

import java.time.Instant;

/** What is to be stored of a session. */
public sealed interface SessionChange {

    /** As it is now, or was at its end. */
    Session session();

    /** It was not known before. */
    record Opened(Session session) implements SessionChange {}

    /** It has another address; the one before was its own until {@code session.addressSince()}. */
    record Readdressed(Session session, String before, Instant beforeSince) implements SessionChange {}

    /** Bytes went through it. */
    record Counted(Session session) implements SessionChange {}

    /** It is over. */
    record Closed(Session session, Instant endedAt, EndReason reason) implements SessionChange {}
}
