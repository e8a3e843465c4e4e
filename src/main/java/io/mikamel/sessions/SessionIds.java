package io.mikamel.sessions;

import java.util.UUID;

/**
 * Ids of new sessions, UUIDs of version 7: they begin with the time, so sessions that begin together stand together in the
 * indexes, and storing them touches few pages. Thread-safe.
 */
final class SessionIds {

    private static final int RANDOM_BITS = 16;
    private static final long RANDOM = 0xFFF;
    private static final long VERSION = 0x7000;

    private final Moments moments;

    SessionIds(Moments moments) {
        this.moments = moments;
    }

    String next() {
        UUID random = UUID.randomUUID();
        long milliseconds = moments.clock().millis();
        long high = milliseconds << RANDOM_BITS | VERSION | random.getMostSignificantBits() & RANDOM;
        return new UUID(high, random.getLeastSignificantBits()).toString();
    }
}
