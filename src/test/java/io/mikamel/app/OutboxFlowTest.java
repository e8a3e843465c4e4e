package io.mikamel.app;

import static io.mikamel.app.Effects.SECRETS;
import static io.mikamel.app.Effects.USERS;
import static io.mikamel.app.Effects.add;
import static io.mikamel.app.Effects.effect;
import static io.mikamel.app.Effects.set;
import static io.mikamel.app.Effects.shown;
import static io.mikamel.domain.account.AccountType.HOTSPOT;
import static io.mikamel.domain.account.AccountType.PPPOE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mikamel.domain.account.Effect;
import io.mikamel.domain.account.EffectKind;
import io.mikamel.domain.outbox.EffectState;
import io.mikamel.simulator.SimulatedRouter;
import io.mikamel.simulator.router.Dialect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Effects on routers of every dialect, through both drivers, by one running application. */
@TestInstance(Lifecycle.PER_CLASS)
class OutboxFlowTest {

    private static final String COMMENT = "VOUCHER_SYSTEM|batch 1|";

    private final Map<String, SimulatedRouter> routers = new LinkedHashMap<>();
    private Installation mikamel;
    private Effects effects;

    @BeforeAll
    void start(@TempDir Path directory) throws Exception {
        int site = 1;
        StringBuilder csv = new StringBuilder("Router Name / ID,IP,API Username,API Password,API Port,Driver\n");
        for (Dialect dialect : Dialect.values()) {
            open(csv, dialect.word(), "native", "full", dialect, site++);
        }
        open(csv, "legrange-6", "legrange", "full", Dialect.V6_49, site++);
        open(csv, "legrange-7", "legrange", "full", Dialect.V7_24, site++);
        open(csv, "refusing", "native", "full", Dialect.V7_24, site++);
        open(csv, "hidden", "native", "tool", Dialect.V7_16, site);
        mikamel =
                new Installation(directory).write("routers.csv", csv.toString()).serveUntouched();
        effects = new Effects(mikamel.database());
    }

    private void open(StringBuilder csv, String name, String driver, String group, Dialect dialect, int site) {
        SimulatedRouter router =
                SimulatedRouter.builder(name).site(site).dialect(dialect).start();
        router.add("/user/group", Map.of("name", "tool", "policy", "api,read,write"));
        router.add("/user", Map.of("name", Isp.USER, "password", Isp.PASSWORD, "group", group));
        router.add("/ip/hotspot/user/profile", Map.of("name", "day", "add-mac-cookie", "yes"));
        Isp.plan(router, "10m", "10M/10M");
        Isp.plan(router, "20m", "20M/20M");
        csv.append(Isp.line(router)).append(',').append(driver).append('\n');
        routers.put(name, router);
    }

    @AfterAll
    void stop() {
        mikamel.close();
        routers.values().forEach(SimulatedRouter::close);
    }

    List<String> all() {
        return routers.keySet().stream()
                .filter(name -> !name.equals("refusing"))
                .toList();
    }

    private static List<Map<String, String>> user(SimulatedRouter router, String name) {
        return shown(router, USERS, "name", name);
    }

    private static List<Map<String, String>> secret(SimulatedRouter router, String name) {
        return shown(router, SECRETS, "name", name);
    }

    @ParameterizedTest
    @MethodSource("all")
    void carriesOutTheWholeLifeOfAVoucher(String name) {
        SimulatedRouter router = routers.get(name);
        router.clearCommandCounts();
        effects.enqueue(
                        add(router, HOTSPOT, "AB12", Map.of("password", "pw", "profile", "day", "comment", COMMENT)),
                        set(router, HOTSPOT, "AB12", Map.of("limit-uptime", "86400s", "comment", COMMENT + "active")))
                .done(router);
        assertThat(user(router, "AB12")).singleElement().satisfies(row -> assertThat(row)
                .containsEntry("limit-uptime", "1d")
                .containsEntry("password", "pw")
                .containsEntry("comment", COMMENT + "active"));
        assertThat(router.connect("AB12")).isTrue();
        assertThat(shown(router, "/ip/hotspot/cookie", "user", "AB12")).hasSize(1);

        effects.enqueue(expiry(router, "AB12")).done(router);
        assertThat(user(router, "AB12").get(0)).containsEntry("disabled", "true");
        assertThat(shown(router, "/ip/hotspot/active", "user", "AB12")).isEmpty();
        assertThat(shown(router, "/ip/hotspot/cookie", "user", "AB12")).isEmpty();

        effects.enqueue(
                        set(router, HOTSPOT, "AB12", Map.of("limit-uptime", "", "password", "other")),
                        effect(router, HOTSPOT, "AB12", EffectKind.ENABLE))
                .done(router);
        assertThat(user(router, "AB12").get(0))
                .containsEntry("disabled", "false")
                .containsEntry("password", "other");
        effects.enqueue(effect(router, HOTSPOT, "AB12", EffectKind.REMOVE)).done(router);
        assertThat(user(router, "AB12")).isEmpty();
        assertThat(router.commandCounts())
                .containsEntry("/ip/hotspot/user/add", 1L)
                .containsEntry("/ip/hotspot/user/set", 2L)
                .containsEntry("/ip/hotspot/user/disable", 1L);
    }

    private static List<Effect> expiry(SimulatedRouter router, String name) {
        return List.of(
                effect(router, HOTSPOT, name, EffectKind.DISABLE),
                effect(router, HOTSPOT, name, EffectKind.KICK),
                effect(router, HOTSPOT, name, EffectKind.DROP_COOKIES));
    }

    @ParameterizedTest
    @MethodSource("all")
    void carriesOutTheWholeLifeOfASubscription(String name) {
        SimulatedRouter router = routers.get(name);
        Map<String, String> fields =
                Map.of("password", "pw", "profile", "10m", "service", "pppoe", "remote-address", "100.64.9.9");
        effects.enqueue(add(router, PPPOE, "ben@isp", fields)).done(router);
        assertThat(router.connect("ben@isp")).isTrue();
        effects.enqueue(
                        set(router, PPPOE, "ben@isp", Map.of("profile", "20m", "remote-address", "")),
                        effect(router, PPPOE, "ben@isp", EffectKind.KICK),
                        effect(router, PPPOE, "ben@isp", EffectKind.DROP_COOKIES))
                .done(router);
        assertThat(secret(router, "ben@isp").get(0))
                .containsEntry("profile", "20m")
                .doesNotContainKey("remote-address");
        assertThat(shown(router, "/ppp/active", "name", "ben@isp")).isEmpty();

        effects.enqueue(
                        effect(router, PPPOE, "ben@isp", EffectKind.DISABLE),
                        effect(router, PPPOE, "ben@isp", EffectKind.ENABLE),
                        effect(router, PPPOE, "ben@isp", EffectKind.REMOVE))
                .done(router);
        assertThat(secret(router, "ben@isp")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("all")
    void writesNamesOfAnyLettersAndLongComments(String name) {
        SimulatedRouter router = routers.get(name);
        List<String> names = new ArrayList<>(List.of(
                "two words",
                "größe",
                "日本😀",
                "a=b",
                "=lead",
                "#lead",
                "?q",
                "a,b",
                "*1",
                "semi;colon",
                "o'neil",
                "q\"q"));
        if (!name.startsWith("legrange")) {
            names.addAll(List.of("b'o\"th", "line\nfeed"));
        }
        String comment = COMMENT + "x".repeat(20_000);
        effects.enqueue(names.stream()
                        .map(each -> add(router, HOTSPOT, each, Map.of("profile", "day", "comment", comment)))
                        .toList())
                .done(router)
                .enqueue(names.stream()
                        .map(each -> effect(router, HOTSPOT, each, EffectKind.DISABLE))
                        .toList())
                .done(router);
        assertThat(names).allSatisfy(each -> assertThat(user(router, each))
                .singleElement()
                .satisfies(
                        row -> assertThat(row).containsEntry("comment", comment).containsEntry("disabled", "true")));
    }

    @Test
    void saysWhichNamesADriverCannotCarryAndGoesOnWithTheOthers() {
        SimulatedRouter router = routers.get("legrange-7");
        effects.enqueue(
                add(router, HOTSPOT, "b'o\"th", Map.of("profile", "day")),
                add(router, HOTSPOT, "beside", Map.of("profile", "day")));
        await().atMost(Installation.PATIENCE)
                .untilAsserted(() ->
                        assertThat(effects.last(router, "b'o\"th").lastError()).contains("legrange", "quote"));
        await().atMost(Installation.PATIENCE).until(() -> user(router, "beside").size() == 1);
        assertThat(effects.last(router, "b'o\"th").state()).isEqualTo(EffectState.PENDING);
        effects.cancel(router, "b'o\"th");
    }

    @Test
    void leavesForeignCommentsAndMissingAccountsAloneVisibly() {
        SimulatedRouter router = routers.get("refusing");
        router.add(USERS, Map.of("name", "guest", "profile", "day", "comment", "the owner's son"));
        effects.enqueue(
                        set(router, HOTSPOT, "guest", Map.of("comment", COMMENT)),
                        set(router, HOTSPOT, "nobody", Map.of("comment", COMMENT)),
                        set(router, HOTSPOT, "default-trial", Map.of("comment", COMMENT)))
                .settled(router);
        assertThat(List.of("guest", "nobody", "default-trial"))
                .allSatisfy(
                        name -> assertThat(effects.last(router, name).state()).isEqualTo(EffectState.FAILED));
        assertThat(effects.last(router, "guest").lastError()).contains("the owner's son");
        assertThat(user(router, "guest").get(0)).containsEntry("comment", "the owner's son");
    }

    @Test
    void goesOnTryingWhatTheRouterRefusesAndDelaysNobodyElse() {
        SimulatedRouter router = routers.get("7.18");
        effects.enqueue(
                add(router, HOTSPOT, "wrong", Map.of("profile", "week")),
                effect(router, HOTSPOT, "wrong", EffectKind.DISABLE),
                add(router, HOTSPOT, "right", Map.of("profile", "day")));
        await().atMost(Installation.PATIENCE).until(() -> user(router, "right").size() == 1);
        await().atMost(Installation.PATIENCE)
                .until(() -> effects.of(router, "wrong", java.util.Optional.empty()).stream()
                        .anyMatch(effect -> effect.attempts() == 1));

        var waiting = effects.of(router, "wrong", java.util.Optional.of(EffectState.PENDING));
        assertThat(waiting).hasSize(2);
        assertThat(waiting.get(1).lastError()).contains("input does not match any value of profile");
        assertThat(Duration.between(
                        waiting.get(1).triedAt().orElseThrow(), waiting.get(1).nextTryAt()))
                .isEqualTo(Duration.ofMinutes(1));
        assertThat(waiting.get(0).attempts()).isZero();
        effects.cancel(router, "wrong");
        effects.done(router, "right");
    }

    @Test
    void readsEachMenuTwiceForAWholeChunk() {
        SimulatedRouter router = routers.get("7.16");
        router.clearCommandCounts();
        effects.enqueue(IntStream.range(0, 120)
                        .mapToObj(i -> add(router, HOTSPOT, "bulk" + i, Map.of("profile", "day")))
                        .toList())
                .done(router);

        assertThat(router.commandCounts()).containsEntry("/ip/hotspot/user/add", 120L);
        assertThat(router.lastProplists().get("/ip/hotspot/user/print")).startsWith(".id,name");
        assertThat(user(router, "bulk119")).hasSize(1);
    }
}
