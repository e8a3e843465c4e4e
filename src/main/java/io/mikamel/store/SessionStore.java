package io.mikamel.store;

import io.mikamel.domain.account.AccountType;
import io.mikamel.domain.account.Effect;
import io.mikamel.domain.session.Session;
import io.mikamel.domain.session.SessionBook;
import io.mikamel.domain.session.SessionChange;
import io.mikamel.domain.voucher.HotspotLogin;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Sessions, their samples, and what follows from them. Thread-safe; each router's commits come one after the other. */
public final class SessionStore {

    private static final SqlFile SELECT_OPEN = SqlFile.load("sessions/select-open-sessions");
    private static final SqlFile SELECT_STATE = SqlFile.load("sessions/select-router-state");
    private static final SqlFile UPSERT_SEEN = SqlFile.load("sessions/upsert-router-seen");
    private static final SqlFile UPSERT_FAILED = SqlFile.load("sessions/upsert-router-failed");

    private final DataSource source;

    public SessionStore(DataSource source) {
        this.source = source;
    }

    /** What was known of a router when it was last stored. */
    public SessionBook restore(String router) {
        return Transaction.run(source, "cannot read the sessions of %s".formatted(router), connection -> {
            Optional<LastSeen> lastSeen = lastSeen(connection, router);
            List<Session> open = open(connection, router);
            return lastSeen.map(seen -> SessionBook.restored(router, open, seen.uptime(), seen.at()))
                    .orElseGet(() -> SessionBook.empty(router));
        });
    }

    /**
     * Writes all of it or nothing. The same commit may be written again after any failure, also one that leaves open
     * whether it was written.
     *
     * @throws StoreUnavailableException if it may be tried again
     */
    public void commit(SessionCommit commit) {
        if (commit.isEmpty()) {
            return;
        }
        Transaction.run(source, "cannot write the sessions of %s".formatted(commit.router()), connection -> {
            write(connection, commit);
            return true;
        });
    }

    /** The router did not say everything: nobody knows its sessions until it does. */
    public void failed(String router, Instant at, String error) {
        Transaction.run(source, "cannot write that %s failed".formatted(router), connection -> {
            try (NamedStatement upsert = new NamedStatement(connection, UPSERT_FAILED)) {
                return upsert.text("router", router)
                        .time("at", at)
                        .text("error", error)
                        .update();
            }
        });
    }

    private static void write(Connection connection, SessionCommit commit) throws SQLException {
        SplitChanges split = SplitChanges.of(commit.changes());
        UsageRows.write(connection, split.others(), commit.at());
        SessionRows.write(connection, split.others(), commit.at());
        ActivityRows.write(connection, split.others());
        if (!split.counted().sessions().isEmpty()) {
            UsageRows.count(connection, split.counted(), commit.at());
            SessionRows.count(connection, split.counted(), commit.at());
        }
        SampleRows.write(connection, commit.changes(), commit.at());
        activateVouchers(connection, commit);
        SubscriptionStore.seen(connection, commit.changes(), commit.at());
        if (commit.uptime().isPresent()) {
            writeSeen(connection, commit);
        }
    }

    /** A first login and what follows from it are stored together, or not at all. */
    private static void activateVouchers(Connection connection, SessionCommit commit) throws SQLException {
        List<HotspotLogin> logins = commit.changes().stream()
                .filter(SessionChange.Opened.class::isInstance)
                .map(SessionChange::session)
                .filter(session -> session.account().type() == AccountType.HOTSPOT)
                .map(session -> VoucherLogins.login(session, Optional.empty()))
                .toList();
        if (logins.isEmpty()) {
            return;
        }
        List<Effect> effects = new ArrayList<>();
        VoucherStore.activate(connection, logins, commit.at(), effects::add);
        OutboxStore.enqueue(connection, effects, commit.at());
    }

    private static void writeSeen(Connection connection, SessionCommit commit) throws SQLException {
        try (NamedStatement upsert = new NamedStatement(connection, UPSERT_SEEN)) {
            upsert.text("router", commit.router())
                    .time("at", commit.at())
                    .number("uptimeSeconds", commit.uptime().orElseThrow().toSeconds())
                    .update();
        }
    }

    static List<Session> open(Connection connection, String router) throws SQLException {
        try (NamedStatement select = new NamedStatement(connection, SELECT_OPEN)) {
            return select.text("router", router).list(SessionRows::read);
        }
    }

    private static Optional<LastSeen> lastSeen(Connection connection, String router) throws SQLException {
        try (NamedStatement select = new NamedStatement(connection, SELECT_STATE)) {
            return select.text("router", router).list(SessionStore::lastSeen).stream()
                    .flatMap(Optional::stream)
                    .findFirst();
        }
    }

    private static Optional<LastSeen> lastSeen(ResultSet row) throws SQLException {
        Duration uptime = Duration.ofSeconds(row.getLong("uptime_seconds"));
        return Columns.optionalTime(row, "last_complete_at").map(at -> new LastSeen(at, uptime));
    }

    private record LastSeen(Instant at, Duration uptime) {}
}
