package io.mikamel.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.mikamel.simulator.SimulatedRouter;
import io.mikamel.simulator.server.Fault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** Many routers at once, with rounds close to each other. */
@TestInstance(Lifecycle.PER_CLASS)
class ManyRoutersTest {

    private static final int ROUTERS = 50;
    private static final int PARALLEL = 8;

    private final List<SimulatedRouter> routers = new ArrayList<>();
    private Installation mikamel;

    @BeforeAll
    void start(@TempDir Path directory) throws Exception {
        for (int i = 0; i < ROUTERS; i++) {
            SimulatedRouter router = Isp.router("r" + i, i + 1);
            Isp.subscriber(router, "sub" + i, "7m");
            routers.add(router);
        }
        mikamel = new Installation(directory)
                .set("mikamel.libreqos.interval", "1s")
                .set("mikamel.routers.timeout", "5m")
                .set("mikamel.routers.parallel", String.valueOf(PARALLEL))
                .routers(routers);
        mikamel.serveUntouched();
        await().atMost(Installation.PATIENCE)
                .until(() -> mikamel.health().at("/lastCycle/rows").asInt() == ROUTERS);
    }

    @AfterAll
    void stop() {
        mikamel.close();
        routers.forEach(SimulatedRouter::close);
    }

    @Test
    void goesOnWithTheOthersRoundByRoundWhileSomeHang() {
        List<SimulatedRouter> hanging = routers.subList(0, PARALLEL - 1);
        hanging.forEach(router -> router.fault(Fault.HANG));
        for (int round = 0; round < 3; round++) {
            String name = "new" + round;
            Isp.subscriber(routers.get(20 + round), name, "10m");
            awaitRow(name);
        }
        assertThat(mikamel.csv().requireAcceptable().names())
                .containsAll(
                        IntStream.range(0, ROUTERS).mapToObj(i -> "sub" + i).toList());
        hanging.forEach(router -> router.fault(Fault.DOWN));
        await().atMost(Duration.ofSeconds(40)).until(() -> mikamel.routersIn("failed") == hanging.size());
        hanging.forEach(SimulatedRouter::clearFaults);
        Isp.subscriber(routers.get(0), "back-again", "10m");
        awaitRow("back-again");
    }

    private void awaitRow(String name) {
        await().atMost(Duration.ofSeconds(40)).until(() -> mikamel.csv().names().contains(name));
    }

    @Test
    void readsNoMoreRoutersAtOnceThanItMay() {
        routers.forEach(router -> router.fault(Fault.delay(Duration.ofMillis(100))));
        var inFlight = mikamel.application().camel().getInflightRepository();
        CompletableFuture<?> done = mikamel.rest().later("POST", "/api/shaping/sync");
        int most = 0;
        while (!done.isDone()) {
            most = Math.max(most, inFlight.size("read-ppp"));
            Thread.onSpinWait();
        }
        routers.forEach(SimulatedRouter::clearFaults);
        assertThat(most).isBetween(2, PARALLEL);
    }

    @Test
    void answersManyWhoAskForARoundAtOnce() {
        List<CompletableFuture<Rest.Answer>> answers = IntStream.range(0, 20)
                .mapToObj(i -> mikamel.rest().later("POST", "/api/shaping/sync"))
                .toList();
        for (CompletableFuture<Rest.Answer> answer : answers) {
            JsonNode report = answer.join().json();
            assertThat(report.path("error").isNull()).as("%s", report).isTrue();
            assertThat(report.get("rows").asInt()).isGreaterThanOrEqualTo(ROUTERS);
        }
        mikamel.csv().requireAcceptable();
    }
}
