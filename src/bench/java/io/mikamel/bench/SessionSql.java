package io.mikamel.bench;

import com.zaxxer.hikari.HikariDataSource;
import io.mikamel.domain.session.RouterSight;
import io.mikamel.sessions.Moments;
import io.mikamel.sessions.SessionInbox;
import io.mikamel.sessions.SessionTracker;
import io.mikamel.store.Database;
import io.mikamel.store.SchemaMigration;
import io.mikamel.store.SessionStore;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Rounds of generated sights through tracker and store on one thread: what that asks of the database. */
final class SessionSql implements AutoCloseable {

    private static final Duration INTERVAL = Duration.ofSeconds(30);
    private static final Duration SAMPLES = Duration.ofMinutes(1);
    private static final int TIMES = 5;

    private final SqlCount count = new SqlCount();
    private final HikariDataSource database;
    private final SessionTracker tracker;
    private final List<Sights> routers;

    SessionSql(String url, String user, int routers, int sessions) {
        database = Database.open(url, user, "");
        SchemaMigration.migrate(database);
        Moments moments = Moments.system();
        tracker = new SessionTracker(
                new SessionStore(count.around(database)), new SessionInbox(moments), moments, SAMPLES);
        this.routers = IntStream.range(0, routers)
                .mapToObj(number -> new Sights(number, sessions))
                .toList();
    }

    static Table table(int routers, int sessions) {
        return new Table(
                "What %d routers with %,d sessions each ask of the database in a round".formatted(routers, sessions),
                "times",
                "statements",
                "parameter sets",
                "rows written",
                "transactions",
                "wall ms",
                "CPU ms",
                "rows written/s");
    }

    void print(Table table, String name) {
        row(table, name + ", first reading", 1, sights -> {});
        row(table, name + ", no change", TIMES, sights -> {});
        row(table, name + ", 1 % others", TIMES, sights -> sights.replace(5));
        row(table, name + ", all counters", TIMES, Sights::count);
    }

    @Override
    public void close() {
        database.close();
    }

    private void row(Table table, String name, int times, Consumer<Sights> change) {
        SqlCount.Figures before = count.now();
        long used = 0;
        long wall = 0;
        for (int i = 0; i < times; i++) {
            List<RouterSight> sights =
                    routers.stream().map(each -> next(each, change)).toList();
            long start = System.nanoTime();
            long cpu = cpu();
            sights.forEach(tracker::see);
            used += cpu() - cpu;
            wall += System.nanoTime() - start;
        }
        print(table, name, times, count.now().since(before), wall, used);
    }

    /** Long enough after the last that every counter is due to be stored. */
    private static RouterSight next(Sights router, Consumer<Sights> change) {
        router.pass(INTERVAL.multipliedBy(2));
        change.accept(router);
        return router.next();
    }

    private static void print(Table table, String name, int times, SqlCount.Figures sql, long wall, long used) {
        table.row(
                name,
                String.valueOf(times),
                Table.number((double) sql.statements() / times),
                Table.number((double) sql.parameterSets() / times),
                Table.number((double) sql.rows() / times),
                Table.number((double) sql.transactions() / times),
                Table.number(wall / 1e6 / times),
                Table.number(used / 1e6 / times),
                Table.number(sql.rows() * 1e9 / wall));
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
