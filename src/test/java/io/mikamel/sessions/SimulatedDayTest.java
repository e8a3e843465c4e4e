package io.mikamel.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.mikamel.domain.session.RouterSight;
import io.mikamel.sessions.SickSource.Ailment;
import io.mikamel.simulator.SimulatedRouter;
import io.mikamel.simulator.life.Census;
import io.mikamel.simulator.router.Dialect;
import io.mikamel.store.Database;
import io.mikamel.store.SchemaMigration;
import io.mikamel.store.SessionStore;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A day of two routers with 2,000 subscribers, over a change of daylight saving time and the end of a month, followed twice:
 * once by somebody whom nothing befalls, and once while routers do not answer, the database breaks off and the process is
 * started anew. What both could see, both must tell alike.
 */
class SimulatedDayTest {

    private static final Instant NIGHT = Instant.parse("2027-10-31T00:30:00Z");
    private static final Duration STEP = Duration.ofMinutes(30);
    private static final int STEPS = 48;
    private static final int TURNS = 60;

    private static final String USAGE = "select router, type, username, bytes_in, bytes_out, uptime_seconds"
            + " from user_usage_stats order by router, type, username";

    private static final String USAGE_OF_SESSIONS = "select router, type, name, sum(bytes_in), sum(bytes_out),"
            + " sum(case when ended_at is null then 0"
            + " else cast(floor(extract(epoch from (ended_at - started_at))) as bigint) end)"
            + " from sessions group by router, type, name order by router, type, name";

    private static final String SESSIONS =
            "select router, type, name, session_key, started_at, ended_at," + " bytes_in, bytes_out from sessions";

    private static final String LOGINS = "select username, action, count(*) from user_activity_log"
            + " where action <> 'address' group by username, action";

    private static final String COUNTS = "select name, 'login', count(*) from sessions group by name"
            + " union all select name, 'logout', count(*) from sessions where ended_at is not null group by name";

    private final Random random = new Random(20271031);
    private final List<SimulatedRouter> routers = new ArrayList<>();
    private final List<RouterReader> readers = new ArrayList<>();
    private final List<AutoCloseable> opened = new ArrayList<>();
    private final Witness calmSaw = new Witness();
    private final Witness roughSaw = new Witness();
    private final Set<String> remembered = new HashSet<>();
    private final Map<String, List<RouterSight>> unstored = new HashMap<>();
    private Instant now = NIGHT;

    @BeforeEach
    void start() {
        router("old", 1, Dialect.V6_49);
        router("new", 2, Dialect.V7_24);
    }

    private void router(String name, int site, Dialect dialect) {
        SimulatedRouter router = SimulatedRouter.builder(name)
                .site(site)
                .seed(site)
                .dialect(dialect)
                .zone(ZoneId.of("Europe/Berlin"))
                .clock(Clock.fixed(NIGHT, ZoneId.of("UTC")))
                .user("api", "secret", "full")
                .census(new Census(700, 0, 300, 0.5, 0))
                .start();
        routers.add(router);
        readers.add(new RouterReader(router));
    }

    @AfterEach
    void stop() throws Exception {
        for (AutoCloseable resource : opened) {
            resource.close();
        }
        readers.forEach(RouterReader::close);
        routers.forEach(SimulatedRouter::close);
    }

    @Test
    void losesAndDoublesNothing(@TempDir Path directory) throws Exception {
        DataSource calm = h2(directory.resolve("calm"));
        DataSource rough = postgres();
        follow(calm, rough);
        assertThat(calmSaw.rows()).hasSizeGreaterThan(3_000);
        assertThat(ask(calm, SESSIONS)).isEqualTo(calmSaw.rows());
        assertThat(ask(rough, SESSIONS)).isEqualTo(roughSaw.rows());
        assertThat(ask(calm, USAGE_OF_SESSIONS)).isEqualTo(ask(calm, USAGE));
        assertThat(ask(rough, USAGE_OF_SESSIONS)).isEqualTo(ask(rough, USAGE));
        assertThat(ask(rough, LOGINS)).isEqualTo(ask(rough, COUNTS));
    }

    private void follow(DataSource calm, DataSource rough) {
        SickSource sick = new SickSource(rough);
        SessionTracker untroubled = tracker(calm);
        SessionTracker troubled = tracker(sick.source());
        for (int step = 1; step <= STEPS; step++) {
            live(step);
            boolean isLast = step == STEPS;
            for (RouterReader reader : readers) {
                RouterSight sight = reader.read(now);
                untroubled.see(sight);
                calmSaw.see(sight);
                if (isLast || random.nextInt(8) > 0) {
                    trouble(sick, troubled, sight, isLast ? Ailment.NONE : anyAilment());
                }
            }
            if (random.nextInt(12) == 0) {
                troubled = tracker(sick.source());
                unstored.clear();
                remembered.clear();
            }
        }
    }

    /** What was before must be read first. Then what cannot be written waits; a commit of which nobody heard that it was written counts all the same. */
    private void trouble(SickSource sick, SessionTracker tracker, RouterSight sight, Ailment ailment) {
        sick.next(ailment);
        tracker.see(sight);
        sick.next(Ailment.NONE);
        if (ailment == Ailment.NONE) {
            remembered.add(sight.router());
        } else if (!remembered.contains(sight.router())) {
            return;
        }
        List<RouterSight> waiting = unstored.computeIfAbsent(sight.router(), router -> new ArrayList<>());
        waiting.add(sight);
        if (isStored(sick.well(), sight)) {
            waiting.forEach(roughSaw::see);
            waiting.clear();
        }
    }

    private boolean isStored(DataSource source, RouterSight sight) {
        return ask(source, "select last_complete_at from router_states where router = '" + sight.router() + "'")
                .stream()
                .anyMatch(at -> at.equals(Witness.text(sight.begun().at())));
    }

    private Ailment anyAilment() {
        return random.nextInt(12) > 0 ? Ailment.NONE : Ailment.values()[1 + random.nextInt(3)];
    }

    private void live(int step) {
        now = now.plus(STEP);
        for (SimulatedRouter router : routers) {
            router.tick(STEP);
            for (int i = 0; i < TURNS; i++) {
                turn(router, random.nextInt(10) < 7 ? "/ppp/secret" : "/ip/hotspot/user");
            }
            if (step == STEPS / 2 + 10 * routers.indexOf(router)) {
                router.reboot();
            }
        }
    }

    private void turn(SimulatedRouter router, String menu) {
        List<Map<String, String>> accounts = router.rows(menu);
        String name = accounts.get(random.nextInt(accounts.size())).get("name");
        if (random.nextBoolean()) {
            router.disconnect(name);
        } else {
            router.connect(name);
        }
    }

    private static SessionTracker tracker(DataSource source) {
        Moments moments = new Moments(Clock.systemUTC(), System::nanoTime);
        return new SessionTracker(new SessionStore(source), new SessionInbox(moments), moments, Duration.ofSeconds(1));
    }

    private DataSource h2(Path file) {
        return migrated(Database.open("jdbc:h2:file:" + file + ";DB_CLOSE_ON_EXIT=FALSE", "", ""));
    }

    private DataSource postgres() throws Exception {
        EmbeddedPostgres server = EmbeddedPostgres.start();
        opened.add(server);
        return migrated(Database.open(server.getJdbcUrl("postgres", "postgres"), "postgres", ""));
    }

    private DataSource migrated(HikariDataSource source) {
        opened.add(0, source);
        SchemaMigration.migrate(source);
        return source;
    }

    private static List<String> ask(DataSource source, String sql) {
        List<String> rows = new ArrayList<>();
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                rows.add(Witness.row(result));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return rows.stream().sorted().toList();
    }
}
