package io.mikamel.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.mikamel.app.Cable.Cut;
import io.mikamel.simulator.SimulatedRouter;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** PostgreSQL goes away in the middle of a round, and is back a while later. */
@TestInstance(Lifecycle.PER_CLASS)
class DatabaseAwayTest {

    private final SimulatedRouter edge = Isp.router("edge", 1);
    private EmbeddedPostgres server;
    private Cable cable;
    private Installation mikamel;
    private ShapedCsv before;
    private int newcomers;

    @BeforeAll
    void start(@TempDir Path directory) throws Exception {
        server = EmbeddedPostgres.start();
        cable = new Cable(server.getPort());
        Isp.subscribers(edge, "sub", 3);
        mikamel = new Installation(directory)
                .set(
                        "mikamel.db.url",
                        "jdbc:postgresql://127.0.0.1:%d/postgres?prepareThreshold=0".formatted(cable.port()))
                .set("mikamel.db.username", "postgres")
                .set("mikamel.db.retries", "1")
                .routers(edge);
        retryAtOnce();
        mikamel.serve(3);
    }

    /** But not before the pool looks at a connection again that was just in use, which is after 500 ms. */
    private void retryAtOnce() throws Exception {
        String file = "routes/errors.camel.yaml";
        String routes = Files.readString(mikamel.path(file));
        assertThat(routes).contains("redeliveryDelay: \"5000\"");
        mikamel.write(file, routes.replace("redeliveryDelay: \"5000\"", "redeliveryDelay: \"800\""));
    }

    @AfterAll
    void stop() throws Exception {
        mikamel.close();
        cable.close();
        server.close();
        edge.close();
    }

    @BeforeEach
    void comeAndGo() {
        mikamel.sync();
        before = mikamel.requireAgreement();
        edge.disconnect(newcomer());
        Isp.subscriber(edge, "new" + ++newcomers, "10m");
    }

    private String newcomer() {
        return "new" + newcomers;
    }

    @AfterEach
    void isCompleteAgain() {
        cable.plug();
        JsonNode report = mikamel.sync();
        assertThat(report.get("error").isNull()).as("%s", report).isTrue();
        assertThat(mikamel.requireAgreement().names()).containsExactlyInAnyOrder("sub0", "sub1", "sub2", newcomer());
        assertThat(mikamel.health().get("status").asText()).isEqualTo("ok");
        assertThat(mikamel.health().at("/database/state").asText()).isEqualTo("ok");
    }

    @ParameterizedTest
    @CsvSource({
        "select, BEFORE_IT_ARRIVES",
        "select, BEFORE_IT_IS_ANSWERED",
        "shaping_commits, BEFORE_IT_ARRIVES",
        "shaping_commits, BEFORE_IT_IS_ANSWERED"
    })
    void waitsWithTheFileAndGoesOnByItself(String statement, Cut cut) {
        cable.cutAt(statement, cut);
        CompletableFuture<Rest.Answer> round = mikamel.rest().later("POST", "/api/shaping/sync");
        await().atMost(Duration.ofSeconds(20)).until(() -> !cable.isPlugged());
        requireAway();
        assertThat(mikamel.csv().bytes()).isEqualTo(before.bytes());
        cable.plug();
        JsonNode report = round.join().json();
        assertThat(report.get("error").isNull()).as("%s", report).isTrue();
        assertThat(report.get("added").asInt()).isEqualTo(1);
        requireOneLineFor(newcomer());
    }

    /** The file is right by then; whether the tables are, nobody knows until the database is back. */
    @ParameterizedTest
    @CsvSource({"BEFORE_IT_ARRIVES", "BEFORE_IT_IS_ANSWERED"})
    void bringsTheTablesUpToTheFileWhenTheLastWordWasLost(Cut cut) {
        cable.cutAt("COMMIT", cut);
        CompletableFuture<Rest.Answer> round = mikamel.rest().later("POST", "/api/shaping/sync");
        await().atMost(Duration.ofSeconds(20)).until(() -> !cable.isPlugged());
        requireAway();
        cable.plug();
        JsonNode report = round.join().json();
        assertThat(report.get("error").isNull()).as("%s", report).isTrue();
        assertThat(mikamel.requireAgreement().names()).contains(newcomer());
    }

    private void requireAway() {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> mikamel.health().at("/database/state").asText().equals("away"));
        assertThat(mikamel.health().get("status").asText()).isEqualTo("degraded");
        assertThat(mikamel.health().at("/database/error").asText()).isNotEmpty();
    }

    private void requireOneLineFor(String name) {
        List<String> names = mikamel.get("/api/shaping/changes?kind=added&size=1000")
                .get("items")
                .findValuesAsText("name");
        assertThat(names).containsOnlyOnce(name);
    }

    @Test
    void givesUpForNowWithTheFileAsItWas() {
        cable.pull();
        CompletableFuture<Rest.Answer> devices = mikamel.rest().later("GET", "/api/shaping/devices");
        JsonNode report = mikamel.sync();
        assertThat(report.get("error").asText()).isNotEmpty();
        assertThat(report.get("written").asBoolean()).isFalse();
        requireAway();
        assertThat(mikamel.health().at("/lastCycle/error").asText())
                .isEqualTo(report.get("error").asText());
        assertThat(devices.join().status()).isEqualTo(503);
        assertThat(mikamel.csv().bytes()).isEqualTo(before.bytes());
    }
}
