package io.mikamel.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mikamel.simulator.SimulatedRouter;
import io.mikamel.simulator.server.Fault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who must know that a router is away hears of it once, and once that it is back. */
class AlertFlowTest {

    private static final String RESOURCE = "/system/resource/print";

    private final SimulatedRouter edge = Isp.router("edge", 1);
    private final LogLines lines = new LogLines("io.mikamel.alerts");
    private Installation mikamel;

    @BeforeEach
    void start(@TempDir Path directory) throws Exception {
        mikamel = new Installation(directory)
                .set("mikamel.sessions.enabled", "true")
                .set("mikamel.sessions.interval", "1s")
                .set("mikamel.sessions.retries", "2")
                .routers(edge);
        retrySoon();
    }

    private void retrySoon() throws Exception {
        String file = "routes/router-trouble.camel.yaml";
        String routes = Files.readString(mikamel.path(file));
        assertThat(routes).contains("redeliveryDelay: \"5000\"");
        mikamel.write(file, routes.replace("redeliveryDelay: \"5000\"", "redeliveryDelay: \"50\""));
    }

    @AfterEach
    void stop() {
        mikamel.close();
        lines.close();
        edge.close();
    }

    @Test
    void isSaidOncePerOutageAfterTheLastTry() throws Exception {
        mikamel.serveUntouched();
        until(() -> events().equals(List.of("connect")));
        for (int outage = 1; outage <= 2; outage++) {
            int times = outage;
            edge.fault(Fault.CLOSE);
            until(() ->
                    lines.containing("mikrotik_connection_failed: router edge").size() == times);
            edge.clearFaults(); // the pool waits some seconds all the same, in which more rounds are in vain
            until(() -> lines.containing("mikrotik_connection_restored: router edge")
                            .size()
                    == times);
            isAskedAgain();
        }
        assertThat(lines.containing("mikrotik_connection_")).hasSize(4);
        assertThat(events()).filteredOn("connect"::equals).hasSize(3);
        assertThat(events()).filteredOn("disconnect"::equals).hasSize(2);
    }

    @Test
    void isNotSaidOfATryThatTheNextMakesGood() throws Exception {
        mikamel.serveUntouched();
        until(() -> events().equals(List.of("connect")));
        edge.faultOnNext(RESOURCE, Fault.CLOSE);
        until(() -> events().equals(List.of("connect", "disconnect", "connect")));
        assertThat(lines.all()).isEmpty();
    }

    @Test
    void isSaidAtOnceOfARejectedLogin() throws Exception {
        mikamel.write("routers.csv", Installation.HEADER + Isp.line(edge).replace("s3cret", "wrong") + "\n")
                .serveUntouched();
        until(() -> !lines.containing("mikrotik_connection_failed: router edge").isEmpty());
        assertThat(events()).containsExactly("error");
        mikamel.routers(edge);
        until(() ->
                !lines.containing("mikrotik_connection_restored: router edge").isEmpty());
        assertThat(lines.all()).hasSize(2).noneMatch(line -> line.contains("wrong") || line.contains("s3cret"));
    }

    private void isAskedAgain() {
        long before = asked();
        until(() -> asked() >= before + 4);
    }

    private long asked() {
        return edge.commandCounts().getOrDefault(RESOURCE, 0L);
    }

    private List<Object> events() {
        return new SessionTables(mikamel.database())
                .ask("select event from mikrotik_connection_log order by id").stream()
                        .map(row -> row.get("event"))
                        .toList();
    }

    private static void until(Callable<Boolean> condition) {
        await().atMost(Installation.PATIENCE).until(condition);
    }
}
