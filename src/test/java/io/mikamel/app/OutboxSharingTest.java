package io.mikamel.app;

import static io.mikamel.app.Effects.USERS;
import static io.mikamel.app.Effects.add;
import static io.mikamel.app.Effects.effect;
import static io.mikamel.domain.account.AccountType.HOTSPOT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mikamel.domain.account.Effect;
import io.mikamel.domain.account.EffectKind;
import io.mikamel.domain.outbox.EffectState;
import io.mikamel.simulator.SimulatedRouter;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two applications on one PostgreSQL: each router is drained by one of them at a time. */
class OutboxSharingTest {

    private static final int EACH = 40;

    private final List<SimulatedRouter> routers = new ArrayList<>();
    private final List<Installation> installations = new ArrayList<>();
    private EmbeddedPostgres server;
    private Effects effects;

    @TempDir
    private Path directory;

    @BeforeEach
    void start() throws Exception {
        server = EmbeddedPostgres.start();
        for (int site = 1; site <= 6; site++) {
            SimulatedRouter router = Isp.router("r" + site, site);
            router.add("/ip/hotspot/user/profile", Map.of("name", "day"));
            routers.add(router);
        }
        for (String name : List.of("one", "two")) {
            installations.add(new Installation(Files.createDirectory(directory.resolve(name)))
                    .set("mikamel.db.url", server.getJdbcUrl("postgres", "postgres"))
                    .set("mikamel.db.username", "postgres")
                    .set("mikamel.vouchers.chunk", "10")
                    .set("mikamel.vouchers.pause", "100ms")
                    .routers(routers)
                    .serveUntouched());
        }
        effects = new Effects(installations.get(0).database());
    }

    @AfterEach
    void stop() throws Exception {
        installations.forEach(Installation::close);
        routers.forEach(SimulatedRouter::close);
        server.close();
    }

    private void enqueue() {
        for (SimulatedRouter router : routers) {
            List<Effect> some = new ArrayList<>();
            IntStream.range(0, EACH).forEach(i -> some.add(add(router, HOTSPOT, "v" + i, Map.of("profile", "day"))));
            some.add(effect(router, HOTSPOT, "v0", EffectKind.DISABLE));
            effects.enqueue(some);
        }
    }

    private void requireEachOnce() {
        for (SimulatedRouter router : routers) {
            assertThat(effects.of(router, "", Optional.of(EffectState.DONE)))
                    .hasSize(EACH + 1)
                    .allSatisfy(effect -> assertThat(effect.attempts()).isEqualTo(1));
            assertThat(router.commandCounts())
                    .containsEntry("/ip/hotspot/user/add", (long) EACH)
                    .containsEntry("/ip/hotspot/user/disable", 1L);
            assertThat(router.rows(USERS))
                    .filteredOn(row -> row.get("name").startsWith("v"))
                    .hasSize(EACH);
        }
    }

    @Test
    void doNothingTwice() {
        enqueue();
        routers.forEach(effects::done);

        requireEachOnce();
    }

    @Test
    void goOnWhenOneOfThemStops() {
        enqueue();
        await().atMost(Installation.PATIENCE)
                .until(() -> routers.get(0).commandCounts().getOrDefault("/ip/hotspot/user/add", 0L) > 5);
        effects = new Effects(installations.get(1).database());
        installations.get(0).close();
        routers.forEach(effects::done);

        requireEachOnce();
    }
}
