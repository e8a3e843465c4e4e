package io.mikamel.domain.session;

import io.mikamel.domain.account.AccountType;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * Everything that a router said in one complete reading.
 *
 * @param begun before the first session was read: who is heard of later may be missing from it
 * @param uptime the router's own, at that moment
 * @param blur how long the reading took, so how far uptimes of its rows may be off
 * @param types what was read: the others are not followed on this router, or do not exist there
 */
public record RouterSight(
        String router,
        Moment begun,
        Duration uptime,
        Duration blur,
        Set<AccountType> types,
        List<SeenSession> sessions) {

    public RouterSight {
        types = Set.copyOf(types);
        sessions = List.copyOf(sessions);
    }
}
