package io.mikamel.domain.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The open sessions of one router as far as they are known. Immutable: what a router says gives the next book. */
public final class SessionBook {

    private final String router;
    private final Map<SessionKey, Session> open;
    private final Optional<RouterClock> clock;
    private final HeardOf heard;

    private SessionBook(String router, Map<SessionKey, Session> open, Optional<RouterClock> clock, HeardOf heard) {
        this.router = router;
        this.open = open;
        this.clock = clock;
        this.heard = heard;
    }

    /** A router of which nothing is known. */
    public static SessionBook empty(String router) {
        return new SessionBook(router, Map.of(), Optional.empty(), HeardOf.NOTHING);
    }

    /**
     * What an earlier process knew.
     *
     * @param uptime the router's, at its last complete reading
     * @param lastComplete when that was, by the wall clock
     */
    public static SessionBook restored(String router, Collection<Session> open, Duration uptime, Instant lastComplete) {
        Map<SessionKey, Session> sessions = new LinkedHashMap<>();
        open.forEach(session -> sessions.put(session.sessionKey(), session));
        return new SessionBook(
                router, sessions, Optional.of(RouterClock.restored(uptime, lastComplete)), HeardOf.NOTHING);
    }

    public String router() {
        return router;
    }

    /** In the order in which they became known. */
    public List<Session> open() {
        return List.copyOf(open.values());
    }

    /**
     * A complete reading: who is in it is online, who is not has gone, unless the router told otherwise since it began.
     *
     * @param ids gives the ids of new sessions
     */
    public SessionUpdate see(RouterSight sight, Supplier<String> ids) {
        RouterClock now = RouterClock.told(sight.uptime(), sight.begun());
        SightReview review = new SightReview(open, clock, heard, sight, now, ids);
        return new SessionUpdate(
                new SessionBook(router, review.sessions(), Optional.of(now), heard.after(sight.begun())),
                review.changes());
    }

    /**
     * What the router told by itself. Before the first complete reading, and after a listen was opened anew, it proves
     * nothing: the router may have rebooted meanwhile.
     */
    public SessionUpdate hear(List<SessionEvent> events, Supplier<String> ids) {
        if (clock.flatMap(RouterClock::tick).isEmpty() || heard.isStale()) {
            return new SessionUpdate(this, List.of());
        }
        EventReview review = new EventReview(router, open, clock.get(), heard, ids);
        events.forEach(review::take);
        return new SessionUpdate(new SessionBook(router, review.sessions(), clock, review.heard()), review.changes());
    }

    /** The listen was closed for a while, so only a complete reading that begins later counts again. */
    public SessionBook reopened(Moment moment) {
        return new SessionBook(router, open, clock, heard.staleSince(moment));
    }
}
