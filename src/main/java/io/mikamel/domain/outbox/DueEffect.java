package io.mikamel.domain.outbox;

import io.mikamel.domain.account.Effect;
import java.util.List;
import java.util.Optional;

/**
 * An effect whose turn it is.
 *
 * @param attempts tries that are over
 * @param seen for a kick, the sessions that were there at its first try; empty before it
 */
public record DueEffect(long id, Effect effect, int attempts, Optional<List<SessionMark>> seen) {

    public DueEffect {
        seen = seen.map(List::copyOf);
    }

    public DueEffect withSeen(List<SessionMark> sessions) {
        return new DueEffect(id, effect, attempts, Optional.of(sessions));
    }
}
