package io.mikamel.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mikamel.simulator.SimulatedRouter;
import io.mikamel.simulator.server.Fault;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code mikamel plan} and {@code mikamel apply} as an operator runs them. */
class PlanCommandTest {

    private final SimulatedRouter edge = Isp.router("edge", 1);
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path directory;

    @BeforeEach
    void start() {
        Isp.secret(edge, "anna", "7m");
        edge.add("/ip/hotspot/user/profile", Map.of("name", "voucher-1d"));
        edge.add(
                "/ip/hotspot/user",
                Map.of(
                        "name", "old",
                        "password", "s3cret",
                        "profile", "voucher-1d",
                        "comment", "VOUCHER_SYSTEM|B1|1|2|24"));
        new Installation(directory).routers(edge).configuration();
    }

    @AfterEach
    void stop() {
        edge.close();
    }

    private int run(String... arguments) {
        String[] all = new String[arguments.length + 2];
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        all[0] = "--config";
        all[1] = directory.toString();
        CommandLine commands = Main.commandLine();
        return commands.setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(all);
    }

    @Test
    void printsWhatWouldBeDone() {
        assertThat(run("plan")).isEqualTo(ExitCode.CLEAN);
        assertThat(out.toString())
                .contains(". edge             pppoe   anna  (made by hand or by another program)")
                .contains("< edge             hotspot old  (has our comment and is unknown here)")
                .contains("edge: plan 1, 1 import, 1 manual, 0 online; applies by itself")
                .doesNotContain("s3cret");
    }

    @Test
    void printsJson() throws Exception {
        assertThat(run("plan", "--router", "edge", "--output", "json")).isEqualTo(ExitCode.CLEAN);
        JsonNode plan = new ObjectMapper().readTree(out.toString()).get(0);
        assertThat(plan.get("router").asText()).isEqualTo("edge");
        assertThat(plan.at("/counts/manual").asInt()).isEqualTo(1);
        assertThat(plan.get("appliesByItself").asBoolean()).isTrue();
        assertThat(plan.at("/steps/1/name").asText()).isEqualTo("old");
    }

    @Test
    void saysWhichRouterHasNoPlan() {
        edge.fault(Fault.DOWN);
        assertThat(run("plan")).isEqualTo(ExitCode.ROUTER_FAILED);
        assertThat(out.toString()).startsWith("! no plan for edge: ");
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThat(run("plan", "--router", "nobody")).isEqualTo(ExitCode.BAD_CONFIGURATION);
        assertThat(err.toString()).contains("router 'nobody'");
        assertThat(run("apply", "1", "--overwrite", "create")).isEqualTo(ExitCode.BAD_CONFIGURATION);
        assertThat(run("apply", "99")).isEqualTo(ExitCode.FAILED);
        assertThat(out.toString()).contains("there is no plan 99");
    }

    @Test
    void appliesAPlanThatHasNothingForTheRouter() {
        run("plan");
        assertThat(run("apply", "1")).isEqualTo(ExitCode.CLEAN);
        assertThat(out.toString())
                .contains("plan 1 for edge: 1 done, 0 failed, 0 under way, 0 not so any more, 0 left for you");
        assertThat(edge.commandCounts()).doesNotContainKeys("/ip/hotspot/user/set", "/ppp/secret/set");
    }
}
