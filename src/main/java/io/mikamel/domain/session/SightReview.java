package io.mikamel.domain.session;

import io.mikamel.domain.account.AccountKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Compares a complete reading with what was known before. Used once. */
final class SightReview {

    private static final Duration TOLERANCE = Duration.ofSeconds(5);

    private final Optional<RouterClock> before;
    private final HeardOf heard;
    private final RouterSight sight;
    private final RouterClock now;
    private final Supplier<String> ids;
    private final Map<SessionKey, SeenSession> seen = new LinkedHashMap<>();
    private final Map<SessionKey, Session> sessions = new LinkedHashMap<>();
    private final List<SessionChange> changes = new ArrayList<>();

    SightReview(
            Map<SessionKey, Session> open,
            Optional<RouterClock> before,
            HeardOf heard,
            RouterSight sight,
            RouterClock now,
            Supplier<String> ids) {
        this.before = before;
        this.heard = heard;
        this.sight = sight;
        this.now = now;
        this.ids = ids;
        sight.sessions().forEach(session -> seen.put(session.sessionKey(), session));
        boolean isReboot = isReboot(open);
        open.forEach((key, session) -> review(key, session, isReboot));
        seen.forEach(this::open);
    }

    Map<SessionKey, Session> sessions() {
        return sessions;
    }

    List<SessionChange> changes() {
        return changes;
    }

    /** A wall clock alone proves no reboot when most sessions are the ones that we knew. */
    private boolean isReboot(Map<SessionKey, Session> open) {
        RouterClock.Verdict verdict = before.map(clock -> clock.compare(now)).orElse(RouterClock.Verdict.SAME_BOOT);
        if (verdict != RouterClock.Verdict.PERHAPS) {
            return verdict == RouterClock.Verdict.REBOOTED;
        }
        long same = open.entrySet().stream()
                .filter(entry -> isSame(entry.getValue(), seen.get(entry.getKey())))
                .count();
        return same * 5 < open.size() * 4L || open.isEmpty();
    }

    private void review(SessionKey key, Session session, boolean isReboot) {
        if (isReboot) {
            close(session, EndReason.ROUTER_REBOOT);
        } else if (!sight.types().contains(key.type())) {
            close(session, EndReason.NOT_WATCHED);
        } else if (isSame(session, seen.get(key)) || heard.beganAfter(key, sight.begun())) {
            goOn(key, session, Optional.ofNullable(seen.remove(key)));
        } else {
            close(session, EndReason.GONE);
        }
    }

    private boolean isSame(Session session, SeenSession row) {
        if (row == null) {
            return false;
        }
        long tolerance = TOLERANCE.plus(sight.blur()).toSeconds();
        return row.uptime()
                .map(uptime -> Math.abs(bootSecond(uptime) - session.bootSecond()) <= tolerance)
                .orElse(true);
    }

    private long bootSecond(Duration uptime) {
        return sight.uptime().minus(uptime).toSeconds();
    }

    private void goOn(SessionKey key, Session session, Optional<SeenSession> row) {
        Session moved = row.map(told -> session.at(
                        told.address(), told.macAddress(), sight.begun().at()))
                .orElse(session);
        Session counted = moved.counting(row.flatMap(SeenSession::counter));
        if (!moved.address().equals(session.address())) {
            changes.add(new SessionChange.Readdressed(counted, session.address(), session.addressSince()));
        } else if (!counted.equals(moved)) {
            changes.add(new SessionChange.Counted(counted));
        }
        sessions.put(key, counted);
    }

    private void close(Session session, EndReason reason) {
        Instant lastSeen = before.map(RouterClock::at).orElse(session.startedAt());
        changes.add(new SessionChange.Closed(session, Times.later(lastSeen, session.startedAt()), reason));
    }

    private void open(SessionKey key, SeenSession row) {
        if (heard.endedAfter(key, sight.begun())) {
            return;
        }
        Instant at = sight.begun().at();
        Instant startedAt = row.uptime().map(at::minus).orElse(at);
        Session session = new Session(
                ids.get(),
                new AccountKey(sight.router(), row.type(), row.name()),
                row.service(),
                row.key(),
                bootSecond(row.uptime().orElse(Duration.ZERO)),
                row.address(),
                startedAt,
                row.macAddress(),
                startedAt,
                row.uptime().isPresent() ? StartKnown.UPTIME : StartKnown.FIRST_SEEN,
                row.counter().orElse(ByteCount.ZERO),
                row.counter());
        sessions.put(key, session);
        changes.add(new SessionChange.Opened(session));
    }
}
