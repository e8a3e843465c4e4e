package io.mikamel.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mikamel.simulator.SimulatedRouter;
import io.mikamel.simulator.server.Fault;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands as they are typed, and what they end with. */
class CommandLineTest {

    private final SimulatedRouter edge = Isp.router("edge", 1);
    private final SimulatedRouter other = Isp.router("other", 2);

    @TempDir
    private Path directory;

    private Installation mikamel;

    @BeforeEach
    void configure() {
        Isp.subscribers(edge, "sub", 15);
        Isp.subscriber(other, "there", "10m");
        mikamel = new Installation(directory).routers(edge, other);
        mikamel.configuration();
    }

    @AfterEach
    void stop() {
        edge.close();
        other.close();
    }

    private CommandRun sync(String... options) {
        return CommandRun.of(Stream.concat(Stream.of("sync", "--once", "--config", directory), Stream.of(options))
                .toArray());
    }

    @Test
    void syncsOnceAndTellsWhatItChanged() {
        CommandRun run = sync();

        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.CLEAN);
        assertThat(run.out()).contains("+ ", "sub14", "16 rows, 16 added", "; written");
        assertThat(mikamel.csv().requireAcceptable().rows()).hasSize(16);
        assertThat(sync().out()).contains("; no change");
    }

    @Test
    void tellsItAsJson() throws Exception {
        JsonNode report = new ObjectMapper().readTree(sync("--output", "json").out());

        assertThat(report.get("written").asBoolean()).isTrue();
        assertThat(report.get("added").asInt()).isEqualTo(16);
        assertThat(report.get("changes")).hasSize(16);
    }

    @Test
    void createsNothingInADryRun() throws IOException {
        List<String> before = everything();

        CommandRun run = sync("--dry-run");

        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.CLEAN);
        assertThat(run.out()).contains("16 rows, 16 added", "dry run, nothing written");
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void seesInADryRunWhatTheDatabaseKnowsAndLeavesIt() throws Exception {
        sync();
        byte[] csv = mikamel.csv().bytes();
        edge.disconnect("sub0");
        other.fault(Fault.TRAP);

        CommandRun run = sync("--dry-run");

        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.ROUTER_FAILED);
        assertThat(run.out()).contains("1 removed", "! other keeps its rows");
        assertThat(mikamel.csv().bytes()).isEqualTo(csv);
        assertThat(outcomes("FAILED")).isZero();
    }

    @Test
    void recordsARouterThatFailed() throws Exception {
        sync();
        other.fault(Fault.TRAP);

        CommandRun run = sync();

        assertThat(run.code()).isEqualTo(ExitCode.ROUTER_FAILED);
        assertThat(run.out()).contains("! other keeps its rows");
        assertThat(mikamel.csv().requireAcceptable().names()).contains("there");
        assertThat(outcomes("FAILED")).isEqualTo(1);
    }

    @Test
    void endsWithACodeOfItsOwnWhenRemovalsAreHeld() {
        sync();
        for (int i = 0; i < 12; i++) {
            edge.remove("/ppp/secret", "sub" + i);
            edge.disconnect("sub" + i);
        }

        CommandRun run = sync();

        assertThat(run.code()).isEqualTo(ExitCode.HELD);
        assertThat(run.out()).contains("12 held");
        assertThat(mikamel.csv().requireAcceptable().rows()).hasSize(16);
    }

    @Test
    void saysInOneLineThatThePortIsTaken() throws IOException {
        try (ServerSocket taken = new ServerSocket(mikamel.port(), 1, InetAddress.getLoopbackAddress())) {
            CommandRun run = CommandRun.of("--config", directory);

            assertThat(run.code()).isEqualTo(ExitCode.FAILED);
            assertThat(run.err().lines())
                    .singleElement()
                    .asString()
                    .contains("mikamel.http.port=" + taken.getLocalPort(), "cannot be bound");
        }
    }

    @Test
    void saysInOneLineThatTheFileCannotBeWritten() {
        mikamel.set("mikamel.libreqos.csv", "nowhere/ShapedDevices.csv").configuration();

        CommandRun run = sync();

        assertThat(run.code()).isEqualTo(ExitCode.FAILED);
        assertThat(run.out().lines().filter(line -> line.startsWith("!")))
                .singleElement()
                .asString()
                .contains("nothing was written", "nowhere");
    }

    @Test
    void saysInOneLineThatTheDatabaseIsAway() {
        mikamel.set("mikamel.db.url", "jdbc:postgresql://127.0.0.1:1/x?password=hunter2")
                .configuration();

        CommandRun run = sync();

        assertThat(run.code()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err().lines()).singleElement().asString().contains("cannot open the database", "*****");
        assertThat(run.err()).doesNotContain("hunter2");
    }

    @Test
    void saysWhatIsWrongWithASettingAndWhatIsAllowed() {
        mikamel.write("application.properties", "mikamel.http.port=http\nmikamel.http.prot=1\n".getBytes());

        CommandRun run = sync();

        assertThat(run.code()).isEqualTo(ExitCode.BAD_CONFIGURATION);
        assertThat(run.err())
                .contains("mikamel.http.port = 'http': allowed is a port", "did you mean mikamel.http.port?");
    }

    @Test
    void refusesWhatItCannotStartWith() throws IOException {
        assertThat(CommandRun.of("sync").code()).isEqualTo(ExitCode.BAD_CONFIGURATION);
        assertThat(CommandRun.of("--config", directory.resolve("nowhere")).err())
                .contains("no such directory");
        assertThat(CommandRun.of("doctor", "nobody", "--config", directory).err())
                .contains("no router 'nobody'");
        Files.delete(directory.resolve("routers.csv"));
        CommandRun run = sync();
        assertThat(run.code()).isEqualTo(ExitCode.BAD_CONFIGURATION);
        assertThat(run.err()).contains("routers.csv is not there");
    }

    @Test
    void examinesARouter() {
        assertThat(CommandRun.of("doctor", "edge", "--config", directory).code())
                .isEqualTo(ExitCode.CLEAN);
        edge.fault(Fault.DOWN);

        CommandRun run = CommandRun.of("doctor", "edge", "--config", directory);

        assertThat(run.code()).isEqualTo(ExitCode.ROUTER_FAILED);
        assertThat(run.out()).contains("router edge");
    }

    @Test
    void simulatesOnlyFaultsThatThereAre() {
        CommandRun unknown = CommandRun.of("simulate", "--fault", "explode");
        CommandRun nobody = CommandRun.of("simulate", "--port", "0", "--subscribers", "0", "--fault", "hang=nobody");

        assertThat(unknown.code()).isEqualTo(ExitCode.BAD_CONFIGURATION);
        assertThat(unknown.err()).contains("--fault 'explode'", "half-sentence");
        assertThat(nobody.code()).isEqualTo(ExitCode.BAD_CONFIGURATION);
        assertThat(nobody.err()).contains("there are router-1, router-2, router-3");
        assertThat(CommandRun.of("simulate", "--help").out()).contains("--fault", "reset-mid-row");
    }

    private List<String> everything() throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            return all.map(path ->
                            directory.relativize(path) + " " + path.toFile().length())
                    .sorted()
                    .toList();
        }
    }

    private long outcomes(String outcome) throws Exception {
        mikamel.onDemand();
        try (var connection = mikamel.database().getConnection();
                var counting = connection.prepareStatement("select count(*) from shaping_cycles where outcome = ?")) {
            counting.setString(1, outcome);
            var result = counting.executeQuery();
            result.next();
            return result.getLong(1);
        } finally {
            mikamel.close();
        }
    }
}
