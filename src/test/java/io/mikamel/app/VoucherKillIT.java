package io.mikamel.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import io.mikamel.domain.voucher.Voucher;
import io.mikamel.domain.voucher.VoucherState;
import io.mikamel.simulator.SimulatedRouter;
import io.mikamel.store.Database;
import io.mikamel.store.SchemaMigration;
import io.mikamel.store.VoucherStore;
import io.mikamel.vouchers.BatchRequest;
import io.mikamel.vouchers.CreatedBatch;
import io.mikamel.vouchers.VoucherBatches;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The process is killed again and again while vouchers are made, log in and end: in the end tables and router agree. */
class VoucherKillIT {

    private static final String USERS = "/ip/hotspot/user";
    private static final int KILLS = 20;
    private static final Duration LONG = Duration.ofMinutes(3);
    private static final long SEED = 20261122;

    private final Random random = new Random(SEED);
    private final SimulatedRouter edge = Isp.router("edge", 1);
    private final Set<String> made = new TreeSet<>();
    private final Set<String> used = new TreeSet<>();
    private final Set<String> over = new TreeSet<>();
    private EmbeddedPostgres server;
    private HikariDataSource database;
    private VoucherStore vouchers;
    private VoucherBatches batches;

    @TempDir
    private Path directory;

    @BeforeEach
    void start() throws Exception {
        server = EmbeddedPostgres.start();
        String url = server.getJdbcUrl("postgres", "postgres");
        database = Database.open(url, "postgres", "");
        SchemaMigration.migrate(database);
        vouchers = new VoucherStore(database);
        batches = new VoucherBatches(vouchers, router -> true, random, Clock.systemUTC());
        edge.add("/ip/hotspot/user/profile", Map.of("name", "voucher-1d", "add-mac-cookie", "yes"));
        new Installation(directory)
                .set("mikamel.db.url", url)
                .set("mikamel.db.username", "postgres")
                .set("mikamel.sources", "hotspot")
                .set("mikamel.sessions.enabled", "true")
                .set("mikamel.sessions.interval", "1s")
                .set("mikamel.vouchers.chunk", "3")
                .set("mikamel.vouchers.pause", "0s")
                .routers(edge)
                .configuration();
    }

    @AfterEach
    void stop() throws Exception {
        database.close();
        server.close();
        edge.close();
    }

    @Test
    void losesAndDoublesNothingThroughTwentyKills() throws Exception {
        for (int i = 0; i < KILLS; i++) {
            live();
            try (ForkedMikamel process = ForkedMikamel.start(directory)) {
                long until = commands() + 1 + random.nextInt(12);
                await().atMost(LONG)
                        .pollInterval(Duration.ofMillis(5))
                        .until(() -> commands() >= until || isSettled() || !process.isAlive());
                assertThat(process.isAlive()).as(log()).isTrue();
            }
        }
        try (ForkedMikamel last = ForkedMikamel.start(directory)) {
            await().atMost(LONG).until(() -> isSettled() || !last.isAlive());
            assertThat(last.isAlive()).as(log()).isTrue();
        }
        requireEachAsItWas();
        requireEachSessionOnce();
        requireEachEffectOnce();
    }

    /** While nobody looks: some are made, some log in, some reach their end. */
    private void live() throws SQLException {
        made.addAll(batch(4).logins().stream().map(login -> login.code()).toList());
        for (String code : some(names(), 3)) {
            if (!used.contains(code) && edge.connect(code)) {
                used.add(code);
            }
        }
        for (String code : some(active(), 2)) {
            end(code);
            over.add(code);
        }
    }

    private CreatedBatch batch(int size) {
        return batches.create(
                new BatchRequest("edge", "voucher-1d", size, null, null, null, null, 24, null, null, null, null, null));
    }

    private List<String> some(List<String> all, int most) {
        List<String> picked = new ArrayList<>();
        for (int i = 0; i < most && !all.isEmpty(); i++) {
            String code = all.get(random.nextInt(all.size()));
            if (!picked.contains(code)) {
                picked.add(code);
            }
        }
        return picked;
    }

    private List<String> names() {
        return edge.rows(USERS).stream()
                .map(row -> row.get("name"))
                .filter(made::contains)
                .sorted()
                .toList();
    }

    private List<String> active() {
        return used.stream()
                .filter(code -> voucher(code).state() == VoucherState.ACTIVE)
                .toList();
    }

    private void end(String code) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update vouchers set expires_at = now() - interval '1 second' where code = ?")) {
            update.setString(1, code);
            update.executeUpdate();
        }
    }

    private Voucher voucher(String code) {
        return vouchers.find(code).orElseThrow().voucher();
    }

    private SessionTables tables() {
        return new SessionTables(database);
    }

    private long commands() {
        return edge.commandCounts().entrySet().stream()
                .filter(entry ->
                        !entry.getKey().endsWith("/print") && !entry.getKey().endsWith("/listen"))
                .filter(entry -> entry.getKey().startsWith("/ip/hotspot"))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private boolean isSettled() {
        return tables().ask("select id from outbox where state = 'pending'").isEmpty()
                && made.stream().allMatch(code -> voucher(code).state() == expected(code))
                && tables().open() == used.size() - over.size();
    }

    private VoucherState expected(String code) {
        if (over.contains(code)) {
            return VoucherState.EXPIRED;
        }
        return used.contains(code) ? VoucherState.ACTIVE : VoucherState.CREATED;
    }

    private void requireEachAsItWas() {
        Map<String, Map<String, String>> users = new TreeMap<>();
        for (Map<String, String> row : edge.rows(USERS)) {
            assertThat(users.put(row.get("name"), row)).as("two of %s", row).isNull();
        }
        assertThat(over).hasSizeGreaterThan(10);
        assertThat(made).allSatisfy(code -> {
            Voucher voucher = voucher(code);
            assertThat(voucher.state()).isEqualTo(expected(code));
            assertThat(users.get(code))
                    .containsEntry("disabled", String.valueOf(over.contains(code)))
                    .containsEntry("comment", voucher.comment())
                    .containsEntry("limit-uptime", "1d");
        });
        assertThat(edge.rows("/ip/hotspot/active")).hasSize(used.size() - over.size());
        assertThat(edge.rows("/ip/hotspot/cookie")).noneMatch(cookie -> over.contains(cookie.get("user")));
    }

    private void requireEachSessionOnce() {
        assertThat(names("select name from sessions")).containsExactlyInAnyOrderElementsOf(used);
        assertThat(names("select name from sessions where ended_at is not null"))
                .containsExactlyInAnyOrderElementsOf(over);
        assertThat(names("select username as name from user_activity_log where action = 'login'"))
                .containsExactlyInAnyOrderElementsOf(used);
        assertThat(names("select username as name from user_activity_log where action = 'logout'"))
                .containsExactlyInAnyOrderElementsOf(over);
    }

    private void requireEachEffectOnce() {
        assertThat(tables().ask("select id from outbox where state <> 'done'")).isEmpty();
        assertThat(names("select name from outbox where kind = 'add'")).containsExactlyInAnyOrderElementsOf(made);
        assertThat(names("select name from outbox where kind = 'set'")).containsExactlyInAnyOrderElementsOf(used);
        for (String kind : List.of("disable", "kick", "drop-cookies")) {
            assertThat(names("select name from outbox where kind = '%s'".formatted(kind)))
                    .as(kind)
                    .containsExactlyInAnyOrderElementsOf(over);
        }
    }

    private List<String> names(String sql) {
        return tables().ask(sql).stream().map(row -> (String) row.get("name")).toList();
    }

    private String log() throws Exception {
        return Files.readString(directory.resolve("mikamel.log"));
    }
}
