package io.mikamel.domain.session;

import io.mikamel.domain.account.AccountType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** A router told in tests: time passes, it reboots, sessions begin and end; what it says goes into the book. */
final class RouterTale {

    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private SessionBook book = SessionBook.empty("edge");
    private Instant wall = NOON;
    private long tick = -5_000_000_000L;
    private Duration uptime = Duration.ofDays(3);
    private int ids;
    private List<SessionChange> changes = List.of();

    RouterTale later(Duration time) {
        wall = wall.plus(time);
        tick += time.toNanos();
        uptime = uptime.plus(time);
        return this;
    }

    RouterTale wallJumps(Duration time) {
        wall = wall.plus(time);
        return this;
    }

    /** It was away for that long, and is up again since a moment. */
    RouterTale reboots(Duration away) {
        later(away);
        uptime = Duration.ofSeconds(20);
        return this;
    }

    /** Mikamel is stopped, and started later: what is in memory is lost. */
    RouterTale restartAfter(Duration time, Duration uptimeThen) {
        book = SessionBook.restored("edge", book.open(), uptime, wall);
        later(time);
        tick += Duration.ofDays(40).toNanos();
        uptime = uptimeThen;
        return this;
    }

    RouterTale says(SeenSession... sessions) {
        return says(EnumSet.allOf(AccountType.class), sessions);
    }

    RouterTale says(EnumSet<AccountType> types, SeenSession... sessions) {
        return take(book.see(
                new RouterSight("edge", now(), uptime, Duration.ofSeconds(1), types, List.of(sessions)), this::id));
    }

    /** A reading that began so long ago, and ends now. */
    RouterTale saidBefore(Duration ago, SeenSession... sessions) {
        Moment begun = new Moment(wall.minus(ago), tick - ago.toNanos());
        return take(book.see(
                new RouterSight(
                        "edge", begun, uptime.minus(ago), ago, EnumSet.allOf(AccountType.class), List.of(sessions)),
                this::id));
    }

    RouterTale tells(SessionEvent.Kind kind, SeenSession session) {
        return take(book.hear(List.of(new SessionEvent(kind, session, now())), this::id));
    }

    RouterTale listensAnew() {
        book = book.reopened(now());
        return this;
    }

    List<SessionChange> changes() {
        return changes;
    }

    List<String> told() {
        List<String> told = new ArrayList<>();
        changes.forEach(change -> told.add(change.getClass().getSimpleName().toLowerCase() + " "
                + change.session().account().name()));
        return told;
    }

    SessionBook book() {
        return book;
    }

    Instant wall() {
        return wall;
    }

    Session only() {
        return book.open().get(0);
    }

    SessionChange.Closed closed() {
        return (SessionChange.Closed) changes.stream()
                .filter(SessionChange.Closed.class::isInstance)
                .findFirst()
                .orElseThrow();
    }

    static SeenSession ppp(String name, String key, Duration uptime) {
        return ppp(name, key, uptime, "10.0.0.1", 0, 0);
    }

    static SeenSession ppp(String name, String key, Duration uptime, String address, long in, long out) {
        return new SeenSession(
                AccountType.PPPOE,
                name,
                "pppoe",
                key,
                address,
                "02:00:00:00:00:01",
                Optional.of(uptime),
                Optional.of(new ByteCount(in, out)));
    }

    private RouterTale take(SessionUpdate update) {
        book = update.book();
        changes = update.changes();
        return this;
    }

    private Moment now() {
        return new Moment(wall, tick);
    }

    private String id() {
        return "s" + ++ids;
    }
}
