package io.mikamel.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.mikamel.simulator.SimulatedRouter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** An operator edits routers.csv while the application runs. */
@TestInstance(Lifecycle.PER_CLASS)
class InventoryFlowTest {

    private static final String PASSWORD = '"' + Isp.PASSWORD.replace("\"", "\"\"") + '"';

    private final SimulatedRouter alpha = Isp.router("alpha", 1);
    private final SimulatedRouter beta = Isp.router("beta", 2);
    private final SimulatedRouter gamma = Isp.router("gamma", 3);
    private Installation mikamel;
    private List<String> alphas;
    private int newcomers;

    @BeforeAll
    void start(@TempDir Path directory) throws Exception {
        for (SimulatedRouter router : List.of(alpha, beta, gamma)) {
            Isp.subscribers(router, router.name(), 2);
        }
        mikamel = new Installation(directory)
                .set("mikamel.libreqos.guard.min-rows", "1000")
                .routers(alpha, beta);
        lookOften();
        mikamel.serve(4);
    }

    private void lookOften() throws Exception {
        String file = "routes/watch-inventory.camel.yaml";
        String routes = Files.readString(mikamel.path(file));
        assertThat(routes).contains("period: \"2s\"");
        mikamel.write(file, routes.replace("period: \"2s\"", "period: \"100ms\""));
    }

    @AfterAll
    void stop() {
        mikamel.close();
        List.of(alpha, beta, gamma).forEach(SimulatedRouter::close);
    }

    @BeforeEach
    void remember() {
        Isp.subscriber(beta, "new" + ++newcomers, "10m");
        alphas = mikamel.csv().linesOf("PPP-alpha");
        assertThat(alphas).hasSize(2);
    }

    /** Whatever stood in the file: the other router's rows are as they were, and the right file is taken up again. */
    @AfterEach
    void isAsBefore() {
        assertThat(mikamel.csv().requireAcceptable().linesOf("PPP-alpha")).isEqualTo(alphas);
        mikamel.routers(alpha, beta);
        await(() -> mikamel.health().get("inventoryProblems").isEmpty()
                && mikamel.health().get("routers").size() == 2);
        await(() -> mikamel.sync().get("failed").isEmpty());
        mikamel.post("/api/shaping/confirm");
        await(() -> mikamel.settled() && mikamel.sync().get("held").asInt() == 0);
        assertThat(mikamel.requireAgreement().names()).contains("alpha0", "alpha1", "beta0", "beta1", newcomer());
        assertThat(mikamel.csv().linesOf("PPP-alpha")).isEqualTo(alphas);
        assertThat(mikamel.csv().linesOf("PPP-gamma")).isEmpty();
        await(() -> mikamel.health().get("status").asText().equals("ok"));
        beta.remove("/ppp/secret", newcomer());
        beta.disconnect(newcomer());
        mikamel.sync();
    }

    private String newcomer() {
        return "new" + newcomers;
    }

    private static void await(Callable<Boolean> condition) {
        org.awaitility.Awaitility.await().atMost(Duration.ofSeconds(30)).until(condition);
    }

    private String header() {
        return Installation.HEADER;
    }

    private String alphaLine() {
        return Isp.line(alpha) + "\n";
    }

    private String betaLine() {
        return Isp.line(beta) + "\n";
    }

    Stream<Arguments> broken() {
        String port = String.valueOf(beta.port());
        return Stream.of(
                Arguments.of("a port that is none", betaLine().replace(port, "eighty"), "API Port"),
                Arguments.of("a cell too few", "beta,127.0.0.1,mikamel\n", "API Password"),
                Arguments.of("a cell too many", betaLine().replace("\n", ",x\n"), "6 cells"),
                Arguments.of("quotes that do not match", "beta,127.0.0.1,mikamel,\"s3cret," + port + "\n", "quotes"),
                Arguments.of("no user", betaLine().replace("mikamel", ""), "API Username"),
                Arguments.of("no such variable", betaLine().replace(PASSWORD, "{{env:NO_SUCH}}"), "NO_SUCH"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    void leavesOutABrokenLineAloneAndKeepsWhatItWas(String name, String line, String reason) {
        mikamel.write("routers.csv", header() + alphaLine() + line);
        await(() -> mikamel.health().get("inventoryProblems").size() == 1);
        JsonNode problem = mikamel.health().get("inventoryProblems").get(0);
        assertThat(problem.get("line").asInt()).isEqualTo(3);
        assertThat(problem.get("router").asText()).isEqualTo("beta");
        assertThat(problem.toString()).contains(reason).doesNotContain("s3cret");
        assertThat(mikamel.health().get("status").asText()).isEqualTo("degraded");
        assertThat(mikamel.sync().get("failed")).isEmpty();
        assertThat(mikamel.csv().names()).contains("beta0", "beta1", newcomer());
    }

    @Test
    void keepsEveryRouterWhenTheHeaderLacksAColumn() {
        mikamel.write("routers.csv", header().replace("IP,", "") + alphaLine());
        await(() -> mikamel.health().get("inventoryProblems").size() == 1);
        assertThat(mikamel.health().at("/inventoryProblems/0/message").asText()).contains("'IP'", "last good");
        assertThat(mikamel.sync().get("failed")).isEmpty();
        assertThat(mikamel.csv().names()).contains("alpha0", "beta0", newcomer());
    }

    @Test
    void keepsEveryRouterWhenTheFileIsGoneOrEmpty() throws Exception {
        Files.delete(mikamel.path("routers.csv"));
        await(() -> mikamel.health().get("inventoryProblems").toString().contains("is gone"));
        mikamel.write("routers.csv", "");
        await(() -> mikamel.health().get("inventoryProblems").toString().contains("is empty"));
        assertThat(mikamel.sync().get("failed")).isEmpty();
        assertThat(mikamel.csv().names()).contains("alpha0", "beta0", newcomer());
    }

    @Test
    void takesTheFirstOfTwoLinesWithOneName() {
        mikamel.write("routers.csv", header() + alphaLine() + betaLine() + Isp.line("BETA", gamma.port()) + "\n");
        await(() -> mikamel.health().get("inventoryProblems").size() == 1);
        assertThat(mikamel.health().at("/inventoryProblems/0/line").asInt()).isEqualTo(4);
        assertThat(mikamel.health().at("/inventoryProblems/0/message").asText()).contains("line 3");
        mikamel.sync();
        assertThat(mikamel.csv().names()).contains("beta0", newcomer()).doesNotContain("gamma0");
    }

    @Test
    void readsARouterThatWasAdded() {
        mikamel.write("routers.csv", header() + alphaLine() + Isp.line(gamma) + "\n" + betaLine());
        await(() -> mikamel.health().get("routers").size() == 3);
        mikamel.sync();
        assertThat(mikamel.csv().linesOf("PPP-gamma")).hasSize(2);
        assertThat(mikamel.routerHealth("gamma").get("state").asText()).isEqualTo("ok");
    }

    @Test
    void holdsTheRowsOfARouterThatWasRemovedUntilConfirmed() {
        List<String> betas = mikamel.csv().linesOf("PPP-beta");
        mikamel.write("routers.csv", header() + alphaLine());
        await(() -> mikamel.health().get("routers").size() == 1);
        assertThat(mikamel.sync().get("held").asInt()).isEqualTo(2);
        assertThat(mikamel.sync().get("held").asInt()).isEqualTo(2);
        assertThat(mikamel.sync().get("held").asInt()).isEqualTo(2);
        assertThat(mikamel.csv().linesOf("PPP-beta")).isEqualTo(betas);
        assertThat(mikamel.health().get("status").asText()).isEqualTo("degraded");
        assertThat(mikamel.post("/api/shaping/confirm?router=beta").get("confirmed"))
                .hasSize(1);
        await(() -> mikamel.csv().linesOf("PPP-beta").isEmpty());
    }

    @Test
    void leavesTheRowsOfADisabledRouterAsTheyAre() {
        List<String> betas = mikamel.csv().linesOf("PPP-beta");
        mikamel.write(
                "routers.csv",
                header().replace("\n", ",Enabled\n") + alphaLine() + betaLine().replace("\n", ",no\n"));
        await(() -> mikamel.routerHealth("beta").get("state").asText().equals("disabled"));
        beta.clearCommandCounts();
        assertThat(mikamel.sync().get("held").asInt()).isZero();
        assertThat(mikamel.csv().linesOf("PPP-beta")).isEqualTo(betas);
        assertThat(beta.commandCounts()).doesNotContainKey("/ppp/secret/print");
    }

    @Test
    void logsInWithAChangedPassword() {
        List<String> betas = mikamel.csv().linesOf("PPP-beta");
        mikamel.write("routers.csv", header() + alphaLine() + betaLine().replace(PASSWORD, "wr0ng-word"));
        await(() -> mikamel.sync().get("failed").size() == 1);
        assertThat(mikamel.csv().linesOf("PPP-beta")).isEqualTo(betas);
        assertThat(mikamel.routerHealth("beta").get("error").asText()).doesNotContain("wr0ng-word");
        beta.set("/user", Isp.USER, Map.of("password", "n3w-word"));
        mikamel.write("routers.csv", header() + alphaLine() + betaLine().replace(PASSWORD, "n3w-word"));
        await(() -> mikamel.sync().get("failed").isEmpty());
        assertThat(mikamel.csv().names()).contains(newcomer());
        beta.set("/user", Isp.USER, Map.of("password", Isp.PASSWORD));
    }
}
