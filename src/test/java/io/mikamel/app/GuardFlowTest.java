package io.mikamel.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.mikamel.simulator.SimulatedRouter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many subscribers vanish from one router at once, as after somebody loaded the wrong backup. */
class GuardFlowTest {

    private final SimulatedRouter edge = Isp.router("edge", 1);
    private final SimulatedRouter other = Isp.router("other", 2);
    private Installation mikamel;

    @TempDir
    private Path directory;

    @BeforeEach
    void start() throws Exception {
        Isp.subscribers(edge, "sub", 30);
        Isp.subscribers(other, "there", 12);
        mikamel = new Installation(directory).routers(edge, other).serve(42);
    }

    @AfterEach
    void stop() {
        mikamel.close();
        edge.close();
        other.close();
    }

    private JsonNode loseTwenty() {
        for (int i = 0; i < 20; i++) {
            edge.remove("/ppp/secret", "sub" + i);
            edge.disconnect("sub" + i);
        }
        return mikamel.sync();
    }

    @Test
    void holdsThemUntilTheOperatorConfirms() {
        JsonNode report = loseTwenty();
        assertThat(report.get("held").asInt()).isEqualTo(20);
        assertThat(mikamel.csv().rows()).hasSize(42);
        assertThat(mikamel.health().get("status").asText()).isEqualTo("degraded");
        assertThat(mikamel.health().at("/lastCycle/held").asInt()).isEqualTo(20);
        assertThat(mikamel.get("/api/shaping/changes?kind=held&size=100")
                        .get("total")
                        .asInt())
                .isEqualTo(20);
        assertThat(mikamel.post("/api/shaping/confirm").get("confirmed").toString())
                .isEqualTo("[\"edge\"]");
        await().atMost(Installation.PATIENCE).until(() -> mikamel.csv().rows().size() == 22);
        mikamel.csv().requireAcceptable();
        await().atMost(Installation.PATIENCE)
                .until(() -> mikamel.health().get("status").asText().equals("ok"));
    }

    @Test
    void doesNotTakeImpatienceForConfirmation() {
        assertThat(loseTwenty().get("held").asInt()).isEqualTo(20);
        for (int i = 0; i < 4; i++) {
            assertThat(mikamel.sync().get("held").asInt()).isEqualTo(20);
        }
        assertThat(mikamel.csv().requireAcceptable().rows()).hasSize(42);
    }

    @Test
    void forgetsAboutThemWhenTheyAreBack() {
        loseTwenty();
        for (int i = 0; i < 20; i++) {
            Isp.subscriber(edge, "sub" + i, "7m");
        }
        JsonNode report = mikamel.sync();
        assertThat(report.get("held").asInt()).isZero();
        assertThat(report.get("removed").asInt()).isZero();
        assertThat(mikamel.csv().requireAcceptable().rows()).hasSize(42);
    }

    @Test
    void doesNotHoldUpTheOtherRouterOrNewSubscribers() {
        other.remove("/ppp/secret", "there0");
        other.disconnect("there0");
        Isp.subscriber(edge, "new", "10m");
        JsonNode report = loseTwenty();
        assertThat(report.get("removed").asInt()).isEqualTo(1);
        assertThat(report.get("added").asInt()).isEqualTo(1);
        assertThat(mikamel.csv().requireAcceptable().names())
                .contains("new", "sub0")
                .doesNotContain("there0");
    }

    @Test
    void confirmsOneRouterByName() {
        loseTwenty();
        assertThat(mikamel.rest().post("/api/shaping/confirm?router=nobody").status())
                .isEqualTo(404);
        assertThat(mikamel.post("/api/shaping/confirm?router=other").get("confirmed"))
                .isEmpty();
        assertThat(mikamel.csv().rows()).hasSize(42);
        mikamel.post("/api/shaping/confirm?router=edge");
        await().atMost(Installation.PATIENCE).until(() -> mikamel.csv().rows().size() == 22);
    }

    @Test
    void countsAnEmptyAnswerAsManyRemovals() {
        edge.rows("/ppp/secret").forEach(secret -> edge.remove("/ppp/secret", secret.get(".id")));
        for (int i = 0; i < 30; i++) {
            edge.disconnect("sub" + i);
        }
        assertThat(mikamel.sync().get("held").asInt()).isEqualTo(30);
        assertThat(mikamel.csv().requireAcceptable().rows()).hasSize(42);
    }

    @Test
    void keepsEveryIdWhenTheDatabaseIsLost() throws Exception {
        String ids = mikamel.csv().ids();
        byte[] before = mikamel.csv().bytes();
        mikamel.close();
        deleteData();
        mikamel.serve(42);
        assertThat(mikamel.sync().get("written").asBoolean()).isFalse();
        assertThat(mikamel.csv().ids()).isEqualTo(ids);
        assertThat(mikamel.csv().bytes()).isEqualTo(before);
        Files.delete(mikamel.path("ShapedDevices.csv"));
        mikamel.sync();
        assertThat(mikamel.csv().requireAcceptable().ids()).isEqualTo(ids);
    }

    @Test
    void stillRemovesWhoWentWhileTheDatabaseWasLost() throws Exception {
        mikamel.close();
        deleteData();
        edge.remove("/ppp/secret", "sub0");
        edge.disconnect("sub0");
        mikamel.serve(41);
        mikamel.sync();
        assertThat(mikamel.csv().requireAcceptable().names()).doesNotContain("sub0");
    }

    private void deleteData() throws IOException {
        try (Stream<Path> files = Files.walk(directory.resolve("data"))) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Test
    void holdsAcrossARestartUntilThreeRoundsOfTheTimerSayTheSame() throws Exception {
        loseTwenty();
        mikamel.close();
        mikamel.set("mikamel.libreqos.interval", "1s").serveUntouched();
        await().atMost(Installation.PATIENCE).until(() -> mikamel.csv().rows().size() == 22);
        JsonNode removed = mikamel.get("/api/shaping/changes?kind=removed&size=100");
        assertThat(removed.get("total").asInt()).isEqualTo(20);
        assertThat(removed.toString()).contains("seen in 3 cycles");
        assertThat(mikamel.get("/api/shaping/changes?kind=held&size=100")
                        .get("total")
                        .asInt())
                .isEqualTo(20);
        assertThat(mikamel.csv().requireAcceptable().names()).contains("sub25");
    }
}
