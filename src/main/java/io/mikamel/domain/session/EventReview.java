package io.mikamel.domain.session;

import io.mikamel.domain.account.AccountKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Takes what a router tells by itself, one event after the other. Used once. */
final class EventReview {

    private final String router;
    private final RouterClock clock;
    private final Supplier<String> ids;
    private final Optional<Moment> stale;
    private final Map<SessionKey, Session> sessions;
    private final Map<SessionKey, Moment> begun;
    private final Map<SessionKey, Moment> ended;
    private final List<SessionChange> changes = new ArrayList<>();

    EventReview(String router, Map<SessionKey, Session> open, RouterClock clock, HeardOf heard, Supplier<String> ids) {
        this.router = router;
        this.clock = clock;
        this.ids = ids;
        stale = heard.stale();
        sessions = new LinkedHashMap<>(open);
        begun = new HashMap<>(heard.begun());
        ended = new HashMap<>(heard.ended());
    }

    Map<SessionKey, Session> sessions() {
        return sessions;
    }

    HeardOf heard() {
        return new HeardOf(begun, ended, stale);
    }

    List<SessionChange> changes() {
        return changes;
    }

    void take(SessionEvent event) {
        SessionKey key = event.session().sessionKey();
        switch (event.kind()) {
            case BEGAN -> begin(key, event);
            case CHANGED -> change(key, event);
            case ENDED -> end(key, event);
        }
    }

    private void begin(SessionKey key, SessionEvent event) {
        if (sessions.containsKey(key)) {
            change(key, event);
            return;
        }
        SeenSession row = event.session();
        Duration uptime = row.uptime().orElse(Duration.ZERO);
        Instant startedAt = event.moment().at().minus(uptime);
        Session session = new Session(
                ids.get(),
                new AccountKey(router, row.type(), row.name()),
                row.service(),
                row.key(),
                clock.secondAt(event.moment()) - uptime.toSeconds(),
                row.address(),
                startedAt,
                row.macAddress(),
                startedAt,
                StartKnown.LISTEN,
                row.counter().orElse(ByteCount.ZERO),
                row.counter());
        sessions.put(key, session);
        begun.put(key, event.moment());
        ended.remove(key);
        changes.add(new SessionChange.Opened(session));
    }

    /** Only the address: counters are read, not told. */
    private void change(SessionKey key, SessionEvent event) {
        Session session = sessions.get(key);
        if (session == null) {
            return;
        }
        Session moved = session.at(
                event.session().address(),
                event.session().macAddress(),
                event.moment().at());
        if (!moved.equals(session)) {
            sessions.put(key, moved);
            changes.add(new SessionChange.Readdressed(moved, session.address(), session.addressSince()));
        }
    }

    private void end(SessionKey key, SessionEvent event) {
        ended.put(key, event.moment());
        begun.remove(key);
        Session session = sessions.remove(key);
        if (session != null) {
            changes.add(new SessionChange.Closed(
                    session, Times.later(event.moment().at(), session.startedAt()), EndReason.LOGOUT));
        }
    }
}
