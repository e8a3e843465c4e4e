package io.mikamel.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.mikamel.simulator.SimulatedRouter;
import io.mikamel.simulator.server.Fault;
import io.mikamel.store.CycleOutcome;
import io.mikamel.store.CycleStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One round over many routers, each of which fails in its own way but for one, after subscribers came and went on all. */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class RouterFailureTest {

    private static final String LAST_PRINT = "/ip/hotspot/active/print";
    private static final Map<String, Fault> AT_ONCE = Map.of(
            "down", Fault.DOWN,
            "reset", Fault.RESET_MID_ROW,
            "end", Fault.END_MID_ROW,
            "half", Fault.HALF_SENTENCE,
            "hang", Fault.HANG,
            "garbage", Fault.GARBAGE,
            "fatal", Fault.FATAL,
            "missing-done", Fault.MISSING_DONE);
    private static final Map<String, Fault> IN_THE_LAST_PRINT = Map.of(
            "late-reset", Fault.RESET_MID_ROW,
            "late-half", Fault.HALF_SENTENCE,
            "late-hang", Fault.HANG,
            "late-garbage", Fault.GARBAGE,
            "late-fatal", Fault.FATAL,
            "late-close", Fault.CLOSE,
            "late-missing-done", Fault.MISSING_DONE,
            "late-missing-tag", Fault.MISSING_TAG,
            "late-trap", Fault.TRAP);
    private static final String WELL = "well";
    private static final String WRONG_PASSWORD = "wrong-password";

    private final Map<String, SimulatedRouter> routers = new LinkedHashMap<>();
    private Installation mikamel;
    private ShapedCsv before;
    private ShapedCsv after;
    private JsonNode report;

    @BeforeAll
    void start(@TempDir Path directory) throws Exception {
        List<String> names = new ArrayList<>(List.of(WELL, WRONG_PASSWORD));
        names.addAll(AT_ONCE.keySet());
        names.addAll(IN_THE_LAST_PRINT.keySet());
        names.forEach(name -> routers.put(name, Isp.router(name, routers.size() + 1)));
        routers.values().forEach(router -> Isp.subscribers(router, router.name() + "-", 3));
        routers.values().forEach(router -> Isp.guest(router, router.name() + "-guest"));
        mikamel = new Installation(directory)
                .set("mikamel.routers.timeout", "6s")
                .routers(List.copyOf(routers.values()))
                .serve(4 * routers.size());
        rejectThePassword();
        before = mikamel.csv();
        comeAndGo();
        AT_ONCE.forEach((name, fault) -> routers.get(name).fault(fault));
        IN_THE_LAST_PRINT.forEach((name, fault) -> routers.get(name).faultOnNext(LAST_PRINT, fault));
        report = mikamel.sync();
        after = mikamel.csv();
    }

    private void comeAndGo() {
        routers.values().forEach(router -> router.disconnect(router.name() + "-0"));
        routers.values().forEach(router -> Isp.subscriber(router, router.name() + "-new", "10m"));
        routers.values().forEach(router -> router.set("/ppp/secret", router.name() + "-1", Map.of("profile", "10m")));
    }

    private void rejectThePassword() {
        StringBuilder csv = new StringBuilder(Installation.HEADER);
        for (SimulatedRouter router : routers.values()) {
            String line = Isp.line(router) + "\n";
            csv.append(router.name().equals(WRONG_PASSWORD) ? line.replace("s3cret", "wrong") : line);
        }
        mikamel.write("routers.csv", csv.toString());
        await().atMost(Installation.PATIENCE)
                .until(() -> mikamel.sync().get("failed").toString().contains("\"" + WRONG_PASSWORD + "\""));
    }

    List<String> failing() {
        return routers.keySet().stream().filter(name -> !name.equals(WELL)).toList();
    }

    private String port(String router) {
        return String.valueOf(routers.get(router).port());
    }

    @AfterAll
    void stop() {
        mikamel.close();
        routers.values().forEach(SimulatedRouter::close);
    }

    @ParameterizedTest
    @MethodSource("failing")
    @Order(1)
    void keepsEveryRowByteForByte(String router) {
        assertThat(after.linesOf("PPP-" + router)).hasSize(3).isEqualTo(before.linesOf("PPP-" + router));
        assertThat(after.linesOf("HS-" + router)).hasSize(1).isEqualTo(before.linesOf("HS-" + router));
    }

    @Test
    @Order(2)
    void bringsTheOthersUpToDateInTheSameRound() {
        after.requireAcceptable();
        assertThat(after.names()).contains("well-new").doesNotContain("well-0");
        assertThat(after.rates("well-1")).isEqualTo("5/11 5/11");
        assertThat(report.get("failed")).hasSize(failing().size());
        assertThat(report.get("error").isNull()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("failing")
    @Order(3)
    void saysWhyInHealth(String router) {
        JsonNode health = mikamel.routerHealth(router);
        assertThat(health.get("state").asText()).isEqualTo("failed");
        assertThat(health.get("error").asText()).contains(port(router)).doesNotContain("s3cret", "wrong,");
        assertThat(health.get("lastSuccess").asText()).isNotEmpty();
        assertThat(mikamel.routerHealth(WELL).get("state").asText()).isEqualTo("ok");
        assertThat(mikamel.health().get("status").asText()).isEqualTo("degraded");
    }

    @ParameterizedTest
    @MethodSource("failing")
    @Order(4)
    void writesTheFailureDown(String router) {
        await().atMost(Installation.PATIENCE)
                .untilAsserted(() -> assertThat(new CycleStore(mikamel.database()).recent(router, 1))
                        .singleElement()
                        .satisfies(cycle -> assertThat(cycle.outcome()).isEqualTo(CycleOutcome.Outcome.FAILED))
                        .satisfies(cycle -> assertThat(cycle.error()).contains(port(router))));
    }

    @Test
    @Order(5)
    void goesOnWithEachOfThemWhenItAnswersAgain() {
        routers.values().forEach(SimulatedRouter::clearFaults);
        mikamel.routers(List.copyOf(routers.values()));
        await().atMost(Installation.PATIENCE)
                .until(() -> mikamel.sync().get("failed").isEmpty());
        ShapedCsv now = mikamel.csv().requireAcceptable();
        for (String router : routers.keySet()) {
            assertThat(now.names()).contains(router + "-new").doesNotContain(router + "-0");
            assertThat(now.rates(router + "-1")).isEqualTo("5/11 5/11");
        }
        assertThat(mikamel.health().get("status").asText()).isEqualTo("ok");
        assertThat(mikamel.routersIn("ok")).isEqualTo(routers.size());
    }
}
