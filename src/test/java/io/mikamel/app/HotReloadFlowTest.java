package io.mikamel.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.mikamel.simulator.SimulatedRouter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Edits of the project's own routes under the running application, whose timer goes on through all of them. */
@TestInstance(Lifecycle.PER_CLASS)
class HotReloadFlowTest {

    private static final String ROUTER = "collect-router.camel.yaml";
    private static final String ERRORS = "errors.camel.yaml";

    private final SimulatedRouter edge = Isp.router("edge", 1);
    private final AtomicInteger newcomers = new AtomicInteger();
    private Installation mikamel;
    private Path routes;

    @BeforeAll
    void start(@TempDir Path directory) throws Exception {
        Isp.subscribers(edge, "sub", 2);
        routes = directory.resolve("routes");
        mikamel = new Installation(directory)
                .set("mikamel.libreqos.interval", "2s")
                .routers(edge)
                .serve(2);
    }

    @AfterAll
    void stop() {
        mikamel.close();
        edge.close();
    }

    @AfterEach
    void putEverythingBack() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("routes"))) {
            for (Path file : files.toList()) {
                mikamel.write("routes/" + file.getFileName(), Files.readAllBytes(file));
            }
        }
        await().atMost(Installation.PATIENCE)
                .until(() -> mikamel.health().get("status").asText().equals("ok"));
    }

    private String text(String file) throws IOException {
        return Files.readString(Path.of("routes", file));
    }

    private void edit(String file, String from, String to) throws IOException {
        assertThat(text(file)).contains(from);
        mikamel.write("routes/" + file, text(file).replace(from, to));
    }

    private JsonNode file(String name) {
        for (JsonNode file : mikamel.health().get("routes")) {
            if (file.get("file").asText().equals(name)) {
                return file;
            }
        }
        return mikamel.health().path("none");
    }

    private void awaitState(String file, String state) {
        await().atMost(Installation.PATIENCE)
                .untilAsserted(
                        () -> assertThat(file(file).path("state").asText()).isEqualTo(state));
    }

    static Stream<Arguments> brokenEdits() {
        return Stream.of(
                Arguments.of(ROUTER, "      steps:\n", "      steps: [}\n", "found '}'"),
                Arguments.of(ROUTER, "direct:read-ppp\n", "nosuchcomponent:read-ppp\n", "nosuchcomponent"),
                Arguments.of(ROUTER, "ppp/secret/print?", "ppp/secret/print?noSuchOption=1&", "noSuchOption"),
                Arguments.of(ROUTER, "    id: collect-router\n", "    id: sync-now\n", "sync-now"),
                Arguments.of(ROUTER, "ref: readings", "ref: raedings", "raedings"),
                Arguments.of(ROUTER, "method: pppSecrets", "method: pppSecretz", "pppSecretz"),
                Arguments.of(ERRORS, "- onException:", "- onExeption:", "onExeption"),
                Arguments.of(ERRORS, "RouterOsConnectException", "RouterOsConectException", "RouterOsConectException"),
                Arguments.of("api.camel.yaml", "to: direct:get-devices", "to: nosuch:x", "nosuch"),
                Arguments.of("collect-routers.camel.yaml", "{{mikamel.libreqos.interval}}", "{{no.such}}", "no.such"));
    }

    @ParameterizedTest
    @MethodSource("brokenEdits")
    void goesOnAsBeforeAfterABrokenEdit(String file, String from, String to, String reason) throws IOException {
        edit(file, from, to);
        awaitState(file, "rejected");
        assertThat(file(file).get("reason").asText()).contains(reason);
        assertThat(file(file).get("line") + file(file).get("reason").asText())
                .as("a line, in this file or in one that uses it")
                .containsPattern("^\\d+|yaml:\\d+:");
        assertThat(mikamel.health().get("status").asText()).isEqualTo("degraded");
        requireRoundsGoOn();
    }

    /** By the timer, and when asked. */
    private void requireRoundsGoOn() {
        String byTimer = "timer" + newcomers.incrementAndGet();
        Isp.subscriber(edge, byTimer, "7m");
        await().atMost(Installation.PATIENCE).until(() -> mikamel.csv().names().contains(byTimer));
        String asked = "asked" + newcomers.incrementAndGet();
        Isp.subscriber(edge, asked, "10m");
        assertThat(mikamel.sync().get("error").isNull()).isTrue();
        assertThat(mikamel.csv().requireAcceptable().rates(asked)).isEqualTo("5/11 5/11");
    }

    @Test
    void putsTheOldRoutesBackWhenNewOnesDoNotStart() throws IOException {
        edit(ERRORS, "maximumRedeliveries: \"10\"", "maximumRedeliveries: \"ten\"");
        awaitState(ERRORS, "rejected");
        assertThat(file(ERRORS).get("reason").asText()).contains("ten", "old routes");
        requireRoundsGoOn();
    }

    @Test
    void takesAGoodEdit() throws IOException {
        mikamel.write(
                "routes/extra.camel.yaml",
                """
                - route:
                    id: extra
                    description: Another way to ask.
                    from:
                      uri: direct:extra
                      steps:
                        - setBody:
                            expression:
                              constant: first
                """);
        awaitState("extra.camel.yaml", "loaded");
        assertThat(extra()).isEqualTo("first");
        mikamel.write(
                "routes/extra.camel.yaml",
                Files.readString(routes.resolve("extra.camel.yaml")).replace("first", "second"));
        await().atMost(Installation.PATIENCE).until(() -> extra().equals("second"));
        Files.delete(routes.resolve("extra.camel.yaml"));
        awaitState("extra.camel.yaml", "removed");
        assertThat(mikamel.application().camel().getRoute("extra")).isNull();
        requireRoundsGoOn();
    }

    private String extra() {
        return mikamel.application().camel().createProducerTemplate().requestBody("direct:extra", "", String.class);
    }

    @Test
    void followsAChangedOptionOfARouterCommand() throws IOException {
        edit(
                ROUTER,
                ".id,name,service,profile,remote-address,disabled",
                ".id,name,service,profile,remote-address,disabled,comment");
        await().atMost(Installation.PATIENCE)
                .until(() -> edge.lastProplists().get("/ppp/secret/print").endsWith(",comment"));
        requireRoundsGoOn();
    }

    @Test
    void stopsTheRoutesOfADeletedFile() throws IOException {
        Files.delete(routes.resolve("watch-inventory.camel.yaml"));
        awaitState("watch-inventory.camel.yaml", "removed");
        assertThat(mikamel.application().camel().getRoute("watch-inventory")).isNull();
        requireRoundsGoOn();
    }

    @Test
    void clearsTheComplaintWhenTheEditIsRepaired() throws IOException {
        edit(ROUTER, "ref: readings", "ref: raedings");
        awaitState(ROUTER, "rejected");
        mikamel.write("routes/" + ROUTER, text(ROUTER));
        awaitState(ROUTER, "loaded");
        assertThat(file(ROUTER).get("reason").isNull()).isTrue();
        assertThat(mikamel.health().get("status").asText()).isEqualTo("ok");
    }
}
