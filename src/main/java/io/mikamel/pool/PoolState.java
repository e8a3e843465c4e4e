package io.mikamel.pool;

import java.time.Instant;
import java.util.Optional;

/**
 * How one router stands with the pool at a moment.
 *
 * @param open connections, 0 to 3
 * @param connecting lanes that are being connected
 * @param inFlight commands under way or waiting on the open connections
 * @param waiting borrowers that wait for a connection
 * @param lastError of the last failed try, until one succeeds
 * @param retryAt no try before it, while backing off
 * @param lastConnected when a login last succeeded
 */
public record PoolState(
        Phase phase,
        int open,
        int connecting,
        int inFlight,
        int waiting,
        Optional<String> lastError,
        Optional<Instant> retryAt,
        Optional<Instant> lastConnected) {

    /** The one word for it. */
    public enum Phase {
        /** Nobody has asked for a connection, or it was idle and closed. */
        UNUSED,
        CONNECTING,
        OPEN,
        BACKING_OFF,
        LOGIN_REJECTED
    }

    static final PoolState UNUSED =
            new PoolState(Phase.UNUSED, 0, 0, 0, 0, Optional.empty(), Optional.empty(), Optional.empty());

    /** One line for messages. */
    @Override
    public String toString() {
        return "%s: %d open, %d connecting, %d in flight, %d waiting%s%s"
                .formatted(
                        phase,
                        open,
                        connecting,
                        inFlight,
                        waiting,
                        lastError.map(error -> ", last error: " + error).orElse(""),
                        retryAt.map(at -> ", next try at " + at).orElse(""));
    }
}
