package io.mikamel.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.mikamel.domain.account.AccountKey;
import io.mikamel.domain.account.AccountType;
import io.mikamel.domain.session.ByteCount;
import io.mikamel.domain.session.EndReason;
import io.mikamel.domain.session.Session;
import io.mikamel.domain.session.SessionBook;
import io.mikamel.domain.session.SessionChange;
import io.mikamel.domain.session.SessionChange.Closed;
import io.mikamel.domain.session.SessionChange.Counted;
import io.mikamel.domain.session.SessionChange.Opened;
import io.mikamel.domain.session.SessionChange.Readdressed;
import io.mikamel.domain.session.StartKnown;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How sessions are stored, on any database. */
abstract class SessionStoreContract {

    private static final Instant NOON = Instant.parse("2026-03-29T12:00:00Z");
    private static final Duration UPTIME = Duration.ofDays(3);
    private static final PageRequest FIRST = new PageRequest(0, 10);

    private DataSource source;
    private SessionStore store;
    private JdbcSearches searches;

    /** An empty database. */
    abstract DataSource open() throws Exception;

    abstract void close() throws Exception;

    @BeforeEach
    void begin() throws Exception {
        source = open();
        SchemaMigration.migrate(source);
        store = new SessionStore(source);
        searches = new JdbcSearches(source);
    }

    @AfterEach
    void end() throws Exception {
        searches.close();
        close();
    }

    @Test
    void restoreWhatIsOpen() {
        Session ana = session("a", "ana", "10.0.0.1", new ByteCount(5, 7));
        commit(NOON, new Opened(ana), new Opened(session("b", "b'ea \0\u2400", "", ByteCount.ZERO)));
        commit(NOON.plusSeconds(30), new Closed(ana, NOON.plusSeconds(30), EndReason.LOGOUT));
        SessionBook book = store.restore("edge");
        assertThat(book.open()).containsExactly(session("b", "b'ea \0\u2400", "", ByteCount.ZERO));
        assertThat(store.restore("other").open()).isEmpty();
    }

    @Test
    void countOnceHoweverOftenACommitIsWritten() throws SQLException {
        Session ana = session("a", "ana", "10.0.0.1", new ByteCount(5, 7));
        SessionCommit opened = new SessionCommit("edge", NOON, Optional.of(UPTIME), List.of(new Opened(ana)));
        store.commit(opened);
        store.commit(opened);
        Session later = session("a", "ana", "10.0.0.1", new ByteCount(50, 70));
        SessionCommit closed = new SessionCommit(
                "edge",
                NOON.plusSeconds(60),
                Optional.of(UPTIME),
                List.of(new Counted(later), new Closed(later, NOON.plusSeconds(60), EndReason.GONE)));
        store.commit(closed);
        store.commit(closed);
        assertThat(ask("select bytes_in, bytes_out, uptime_seconds from user_usage_stats"))
                .containsExactly("50|70|3660");
        assertThat(ask("select action from user_activity_log order by id")).containsExactly("login", "logout");
        assertThat(ask("select bytes_in from session_samples order by sampled_at"))
                .containsExactly("5", "50");
    }

    @Test
    void addUpTheSessionsOfAnAccount() throws SQLException {
        commit(
                NOON,
                new Opened(session("a", "ana", "10.0.0.1", new ByteCount(1, 2))),
                new Opened(session("b", "ana", "10.0.0.2", new ByteCount(10, 20))));
        commit(
                NOON.plusSeconds(60),
                new Closed(session("a", "ana", "10.0.0.1", new ByteCount(3, 4)), NOON, EndReason.LOGOUT),
                new Closed(session("b", "ana", "10.0.0.2", new ByteCount(30, 40)), NOON, EndReason.LOGOUT));
        assertThat(ask("select bytes_in, bytes_out, uptime_seconds from user_usage_stats"))
                .containsExactly("33|44|7200");
    }

    @Test
    void tellWhoHadAnAddressAtATime() {
        Session before = session("a", "ana", "10.0.0.1", ByteCount.ZERO);
        Session after = moved(before, "10.0.0.2", NOON.plusSeconds(100));
        commit(NOON, new Opened(before));
        commit(NOON.plusSeconds(100), new Readdressed(after, "10.0.0.1", before.addressSince()));
        commit(
                NOON.plusSeconds(200),
                new Opened(session("b", "bea", "10.0.0.1", ByteCount.ZERO, NOON.plusSeconds(150))));
        assertThat(who("10.0.0.1", NOON.plusSeconds(50))).containsExactly("ana online");
        assertThat(who("10.0.0.1", NOON.plusSeconds(120))).isEmpty();
        assertThat(who("10.0.0.1", NOON.plusSeconds(160))).containsExactly("bea online");
        assertThat(who("10.0.0.2", NOON.plusSeconds(9000))).containsExactly("ana online");
        store.failed("edge", NOON.plusSeconds(300), "Connection refused");
        assertThat(who("10.0.0.2", NOON.plusSeconds(9000))).containsExactly("ana unknown");
        commit(NOON.plusSeconds(400), new Closed(after, NOON.plusSeconds(350), EndReason.GONE));
        assertThat(who("10.0.0.2", NOON.plusSeconds(340))).containsExactly("ana offline");
        assertThat(who("10.0.0.2", NOON.plusSeconds(360))).isEmpty();
    }

    @Test
    void tellHowManyThereAreBeyondThePage() {
        List<SessionChange> changes = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            changes.add(new Opened(session("s" + i, "ana", "10.0.1." + i, ByteCount.ZERO)));
        }
        commit(NOON, changes.toArray(SessionChange[]::new));
        SessionSearch ofAna = new SessionSearch("", "", "ana", "edge", Optional.empty(), new PageRequest(9, 10));
        assertThat(searches.find(ofAna).total()).isEqualTo(25);
        assertThat(searches.find(ofAna).items()).isEmpty();
    }

    @Test
    void keepTheLastSampleOfEachBucket() throws SQLException {
        Session ana = session("a", "ana", "10.0.0.1", new ByteCount(0, 0));
        commit(NOON, new Opened(ana));
        for (int minute = 1; minute <= 40; minute++) {
            Session now = session("a", "ana", "10.0.0.1", new ByteCount(minute, minute));
            commit(NOON.plus(Duration.ofMinutes(minute)), new Counted(now));
        }
        searches.run("sessions/delete-thinned-samples", window(NOON.minusSeconds(1), NOON.plusSeconds(1800), 900));
        assertThat(ask("select bytes_in from session_samples order by sampled_at"))
                .containsExactly("14", "29", "30", "31", "32", "33", "34", "35", "36", "37", "38", "39", "40");
        searches.run("sessions/delete-old-samples", Map.of("before", utc(NOON.plus(Duration.ofMinutes(40)))));
        assertThat(ask("select bytes_in from session_samples")).containsExactly("40");
    }

    private static Map<String, Object> window(Instant since, Instant until, long seconds) {
        return Map.of("since", utc(since), "until", utc(until), "seconds", seconds);
    }

    private static Object utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private List<String> who(String address, Instant at) {
        return searches.find(new SessionSearch(address, "", "", "", Optional.of(at), FIRST)).items().stream()
                .map(past -> past.account().name() + " " + past.state())
                .toList();
    }

    private void commit(Instant at, SessionChange... changes) {
        store.commit(new SessionCommit("edge", at, Optional.of(UPTIME), List.of(changes)));
    }

    private static Session session(String id, String name, String address, ByteCount bytes) {
        return session(id, name, address, bytes, NOON.minusSeconds(3600));
    }

    private static Session session(String id, String name, String address, ByteCount bytes, Instant since) {
        return new Session(
                id,
                new AccountKey("edge", AccountType.PPPOE, name),
                "pppoe",
                "0x" + id,
                1000,
                address,
                since,
                "02:00:00:00:00:01",
                since,
                StartKnown.UPTIME,
                bytes,
                Optional.of(bytes));
    }

    private static Session moved(Session session, String address, Instant since) {
        return new Session(
                session.id(),
                session.account(),
                session.service(),
                session.key(),
                session.bootSecond(),
                address,
                since,
                session.macAddress(),
                session.startedAt(),
                session.startKnown(),
                session.bytes(),
                session.counter());
    }

    private List<String> ask(String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    row.add(result.getString(i));
                }
                rows.add(String.join("|", row));
            }
        }
        return rows;
    }
}
