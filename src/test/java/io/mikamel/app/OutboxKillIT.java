package io.mikamel.app;

import static io.mikamel.app.Effects.USERS;
import static io.mikamel.app.Effects.add;
import static io.mikamel.app.Effects.effect;
import static io.mikamel.app.Effects.set;
import static io.mikamel.domain.account.AccountType.HOTSPOT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import io.mikamel.domain.account.Effect;
import io.mikamel.domain.account.EffectKind;
import io.mikamel.domain.outbox.EffectState;
import io.mikamel.simulator.SimulatedRouter;
import io.mikamel.simulator.server.Fault;
import io.mikamel.store.Database;
import io.mikamel.store.SchemaMigration;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The process is killed again and again while it carries out effects: none is lost, none is done twice. */
class OutboxKillIT {

    /** {@code VoucherKillIT} kills more often; more of these with {@code -Dmikamel.kills=20}. */
    private static final int KILLS = Integer.getInteger("mikamel.kills", 6);

    private static final int VOUCHERS = 50;
    private static final Duration LONG = Duration.ofMinutes(3);
    private static final long SEED = 20261121;

    private final List<SimulatedRouter> routers = List.of(Isp.router("one", 1), Isp.router("two", 2));
    private EmbeddedPostgres server;
    private HikariDataSource database;
    private Effects effects;
    private Installation mikamel;

    @TempDir
    private Path directory;

    @BeforeEach
    void start() throws Exception {
        server = EmbeddedPostgres.start();
        String url = server.getJdbcUrl("postgres", "postgres");
        database = Database.open(url, "postgres", "");
        SchemaMigration.migrate(database);
        effects = new Effects(database);
        mikamel = new Installation(directory)
                .set("mikamel.db.url", url)
                .set("mikamel.db.username", "postgres")
                .set("mikamel.sources", "hotspot")
                .set("mikamel.vouchers.chunk", "10")
                .set("mikamel.vouchers.pause", "0s")
                .routers(routers);
        mikamel.configuration();
        routers.forEach(OutboxKillIT::prepare);
    }

    private static void prepare(SimulatedRouter router) {
        router.add("/ip/hotspot/user/profile", Map.of("name", "day"));
        router.fault(Fault.delay(Duration.ofMillis(40)));
    }

    @AfterEach
    void stop() throws Exception {
        database.close();
        server.close();
        routers.forEach(SimulatedRouter::close);
    }

    /** 100 on each router: every voucher is made, half of them are changed and the others disabled. */
    private static List<Effect> effects(SimulatedRouter router) {
        List<Effect> effects = new ArrayList<>();
        for (int i = 0; i < VOUCHERS; i++) {
            effects.add(add(router, HOTSPOT, "v" + i, Map.of("profile", "day", "comment", "VOUCHER_SYSTEM|" + i)));
            effects.add(
                    i % 2 == 0
                            ? set(router, HOTSPOT, "v" + i, Map.of("limit-uptime", "3600s"))
                            : effect(router, HOTSPOT, "v" + i, EffectKind.DISABLE));
        }
        return effects;
    }

    @Test
    void losesAndDoublesNothingHoweverOftenItIsKilled() throws Exception {
        Random random = new Random(SEED);
        routers.forEach(router -> effects.enqueue(effects(router)));
        for (int i = 0; i < KILLS; i++) {
            try (ForkedMikamel process = ForkedMikamel.start(directory)) {
                long until = commands() + 1 + random.nextInt(8);
                await().atMost(LONG)
                        .pollInterval(Duration.ofMillis(5))
                        .until(() -> commands() >= until || !process.isAlive() || allDone());
                assertThat(process.isAlive())
                        .as(Files.readString(directory.resolve("mikamel.log")))
                        .isTrue();
            }
        }
        try (ForkedMikamel last = ForkedMikamel.start(directory)) {
            await().atMost(LONG).until(() -> allDone() || !last.isAlive());
        }
        routers.forEach(this::requireEachOnce);
    }

    private long commands() {
        return routers.stream()
                .flatMap(router -> router.commandCounts().entrySet().stream())
                .filter(entry ->
                        entry.getKey().startsWith(USERS) && !entry.getKey().contains("profile"))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private boolean allDone() {
        return routers.stream().allMatch(router -> effects.of(router, "", Optional.of(EffectState.PENDING))
                .isEmpty());
    }

    private void requireEachOnce(SimulatedRouter router) {
        assertThat(effects.of(router, "", Optional.empty()))
                .hasSize(2 * VOUCHERS)
                .allSatisfy(effect -> {
                    assertThat(effect.state()).isEqualTo(EffectState.DONE);
                    assertThat(effect.lastError()).isEmpty();
                });
        List<Map<String, String>> made = router.rows(USERS).stream()
                .filter(row -> row.get("name").startsWith("v"))
                .toList();
        assertThat(made)
                .extracting(row -> row.get("name"))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, VOUCHERS).mapToObj(i -> "v" + i).toList());
        assertThat(made).allSatisfy(row -> {
            int number = Integer.parseInt(row.get("name").substring(1));
            assertThat(row).containsEntry("comment", "VOUCHER_SYSTEM|" + number);
            assertThat(row).containsEntry("disabled", String.valueOf(number % 2 == 1));
            assertThat(row.getOrDefault("limit-uptime", "")).isEqualTo(number % 2 == 0 ? "1h" : "");
        });
        // a command that was on its way when the process died may have come, or not
        assertThat(router.commandCounts().get("/ip/hotspot/user/add")).isBetween((long) VOUCHERS, VOUCHERS + 20L);
    }
}
