package io.mikamel.store;

import io.mikamel.domain.session.SessionChange;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What one router said, as it is to be stored.
 *
 * @param uptime the router's, if it said everything: then this is when it was last seen
 */
public record SessionCommit(String router, Instant at, Optional<Duration> uptime, List<SessionChange> changes) {

    public SessionCommit {
        changes = List.copyOf(changes);
    }

    boolean isEmpty() {
        return uptime.isEmpty() && changes.isEmpty();
    }
}
