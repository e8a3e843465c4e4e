package io.mikamel.app;

import static io.mikamel.app.Effects.USERS;
import static io.mikamel.app.Effects.add;
import static io.mikamel.app.Effects.effect;
import static io.mikamel.app.Effects.set;
import static io.mikamel.app.Effects.shown;
import static io.mikamel.domain.account.AccountType.HOTSPOT;
import static io.mikamel.domain.account.AccountType.PPPOE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mikamel.domain.account.EffectKind;
import io.mikamel.domain.outbox.EffectState;
import io.mikamel.simulator.SimulatedRouter;
import io.mikamel.simulator.server.Fault;
import io.mikamel.store.RecordedEffect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Effects on routers that fail: each account is there once, and as it is to be. */
class OutboxFaultTest {

    private static final Map<String, Fault> FAULTS = Map.of(
            "reset", Fault.RESET_MID_ROW,
            "end", Fault.END_MID_ROW,
            "half", Fault.HALF_SENTENCE,
            "hang", Fault.HANG,
            "garbage", Fault.GARBAGE,
            "fatal", Fault.FATAL,
            "close", Fault.CLOSE,
            "no-done", Fault.MISSING_DONE,
            "bare-trap", Fault.BARE_TRAP,
            "slow", Fault.delay(Duration.ofSeconds(2)));

    private final List<SimulatedRouter> routers = new ArrayList<>();
    private Installation mikamel;
    private Effects effects;

    @TempDir
    private Path directory;

    @BeforeEach
    void start() throws Exception {
        int site = 1;
        for (String name : FAULTS.keySet()) {
            routers.add(router(name, site++));
        }
        routers.add(router("well", site));
        mikamel = new Installation(directory)
                .set("mikamel.routers.timeout", "1s")
                .routers(routers)
                .serveUntouched();
        effects = new Effects(mikamel.database());
    }

    private static SimulatedRouter router(String name, int site) {
        SimulatedRouter router = Isp.router(name, site);
        router.add("/ip/hotspot/user/profile", Map.of("name", "day", "add-mac-cookie", "yes"));
        return router;
    }

    @AfterEach
    void stop() {
        mikamel.close();
        routers.forEach(SimulatedRouter::close);
    }

    private SimulatedRouter well() {
        return routers.get(routers.size() - 1);
    }

    private List<SimulatedRouter> failing() {
        return routers.subList(0, routers.size() - 1);
    }

    @Test
    void makesEachAccountOnceWhateverBecomesOfTheAnswer() {
        for (SimulatedRouter router : failing()) {
            router.faultOnNext("/ip/hotspot/user/add", FAULTS.get(router.name()));
            router.faultOnNext("/ip/hotspot/user/disable", FAULTS.get(router.name()));
            effects.enqueue(
                    add(router, HOTSPOT, "AB12", Map.of("profile", "day", "comment", "VOUCHER_SYSTEM|1")),
                    set(router, HOTSPOT, "AB12", Map.of("comment", "VOUCHER_SYSTEM|2")),
                    effect(router, HOTSPOT, "AB12", EffectKind.DISABLE));
        }
        for (SimulatedRouter router : failing()) {
            effects.done(router);
            assertThat(shown(router, USERS, "name", "AB12"))
                    .as(router.name())
                    .singleElement()
                    .satisfies(row -> assertThat(row)
                            .containsEntry("comment", "VOUCHER_SYSTEM|2")
                            .containsEntry("disabled", "true"));
            assertThat(router.commandCounts().get("/ip/hotspot/user/add"))
                    .as(router.name())
                    .isLessThanOrEqualTo(2);
        }
    }

    @Test
    void letsARouterThatIsDownDelayNobodyAndComesBackToIt() {
        SimulatedRouter down = failing().get(0);
        down.fault(Fault.DOWN);
        effects.enqueue(IntStream.range(0, 200)
                .mapToObj(i -> add(down, HOTSPOT, "v" + i, Map.of("profile", "day")))
                .toList());
        await().atMost(Installation.PATIENCE)
                .until(() -> effects.of(down, "", Optional.of(EffectState.PENDING)).stream()
                        .noneMatch(effect -> effect.lastError().isEmpty()));
        effects.enqueue(add(well(), HOTSPOT, "AB12", Map.of("profile", "day"))).done(well());
        List<RecordedEffect> waiting = effects.of(down, "", Optional.of(EffectState.PENDING));
        assertThat(waiting).hasSize(200).allSatisfy(effect -> assertThat(effect.lastError())
                .contains(String.valueOf(down.port()))
                .doesNotContain("s3cret"));

        down.clearFaults();
        effects.done(down);
        assertThat(down.commandCounts()).containsEntry("/ip/hotspot/user/add", 200L);
    }

    @Test
    void kicksOnceAlsoWhenTheClientDialsInAgain() {
        SimulatedRouter router = well();
        Isp.subscriber(router, "anna", "7m");
        String before = shown(router, "/ppp/active", "name", "anna").get(0).get("session-id");
        router.faultOnNext("/ppp/active/remove", Fault.CLOSE);
        effects.enqueue(effect(router, PPPOE, "anna", EffectKind.KICK)).done(router);
        router.connect("anna");

        assertThat(shown(router, "/ppp/active", "name", "anna"))
                .singleElement()
                .satisfies(row -> assertThat(row.get("session-id")).isNotEqualTo(before));
        assertThat(router.commandCounts().get("/ppp/active/remove")).isLessThanOrEqualTo(2);
    }

    @Test
    void goesOnAfterARebootOfTheRouter() {
        SimulatedRouter router = well();
        effects.enqueue(IntStream.range(0, 60)
                .mapToObj(i -> add(router, HOTSPOT, "v" + i, Map.of("profile", "day")))
                .toList());
        await().atMost(Installation.PATIENCE)
                .until(() -> router.commandCounts().getOrDefault("/ip/hotspot/user/add", 0L) > 5);
        router.reboot();
        effects.done(router);

        assertThat(router.rows(USERS))
                .filteredOn(row -> row.get("name").startsWith("v"))
                .hasSize(60);
    }

    @Test
    void goesOnAfterARestartOfMikamel() throws Exception {
        SimulatedRouter router = well();
        effects.enqueue(IntStream.range(0, 120)
                .mapToObj(i -> add(router, HOTSPOT, "v" + i, Map.of("profile", "day")))
                .toList());
        await().atMost(Installation.PATIENCE)
                .until(() -> router.commandCounts().getOrDefault("/ip/hotspot/user/add", 0L) > 5);
        mikamel.close();
        mikamel.serveUntouched();
        effects = new Effects(mikamel.database()).done(router);

        assertThat(router.commandCounts()).containsEntry("/ip/hotspot/user/add", 120L);
        assertThat(effects.of(router, "", Optional.of(EffectState.DONE))).hasSize(120);
    }
}
