package io.mikamel.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.mikamel.simulator.SimulatedRouter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The packaged program is killed again and again while it starts, reads and writes. */
class KilledProcessIT {

    private static final Logger LOG = LoggerFactory.getLogger(KilledProcessIT.class);
    private static final int KILLS = 10;
    private static final int READY_KILLS = 3;
    private static final String HALF = "Circuit ID,Circuit Name\n\"half a";

    private final SimulatedRouter edge = Isp.router("edge", 1);
    private final SimulatedRouter other = Isp.router("other", 2);
    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private final Map<String, String> ids = new ConcurrentHashMap<>();

    @TempDir
    private Path directory;

    private Installation mikamel;

    @BeforeEach
    void configure() {
        Isp.subscribers(edge, "sub", 40);
        Isp.subscribers(other, "there", 40);
        mikamel = new Installation(directory)
                .set("mikamel.libreqos.interval", "1s")
                .routers(edge, other);
        mikamel.configuration();
        LOG.warn("seed {}", seed);
    }

    @AfterEach
    void stop() {
        edge.close();
        other.close();
    }

    @Test
    void leavesAWholeFileAndTheSameIdsWheneverItIsKilled() throws Exception {
        for (int kill = 0; kill < KILLS; kill++) {
            leaveHalfAFile();
            try (ServingProcess process = serve()) {
                if (kill % 2 == 0 && kill < 2 * READY_KILLS) {
                    awaitAllRows();
                    comeAndGo(kill);
                    assertThat(process.outlives(random.nextInt(2000)))
                            .as(output())
                            .isTrue();
                } else {
                    comeAndGo(kill);
                    assertThat(process.outlives(200 + random.nextInt(2300)))
                            .as(output())
                            .isTrue();
                }
            }
            requireWhole("kill %d, seed %d".formatted(kill, seed));
        }
        leaveHalfAFile();
        try (ServingProcess process = serve()) {
            awaitAllRows();
            await().atMost(Installation.PATIENCE).untilAsserted(this::requireFileAndTablesToAgree);
            assertThat(process.outlives(1)).isTrue();
        }
        requireWhole("the end, seed " + seed);
        assertThat(mikamel.csv().names()).isEqualTo(expected());
    }

    private ServingProcess serve() throws Exception {
        return ServingProcess.start(directory, directory.resolve("output.txt").toFile());
    }

    private String output() throws Exception {
        return Files.readString(directory.resolve("output.txt"));
    }

    /** What a writer leaves that was killed in the middle. */
    private void leaveHalfAFile() throws Exception {
        Files.writeString(directory.resolve("ShapedDevices.csv.tmp"), HALF);
        Files.writeString(directory.resolve("network.json.tmp"), "{\"half");
    }

    private void awaitAllRows() {
        await().atMost(Installation.PATIENCE)
                .until(() -> Files.exists(mikamel.path("ShapedDevices.csv"))
                        && mikamel.csv().names().equals(expected()));
    }

    /** One comes, one goes, one gets another plan, on both routers; so there is something to write. */
    private void comeAndGo(int kill) {
        for (SimulatedRouter router : new SimulatedRouter[] {edge, other}) {
            String prefix = router == edge ? "sub" : "there";
            Isp.subscriber(router, "new-%s%d".formatted(prefix, kill), "10m");
            router.remove("/ppp/secret", prefix + kill);
            router.disconnect(prefix + kill);
            router.set("/ppp/secret", prefix + (20 + kill), Map.of("profile", "up5-down20"));
        }
    }

    private TreeSet<String> expected() {
        TreeSet<String> names = new TreeSet<>();
        for (SimulatedRouter router : new SimulatedRouter[] {edge, other}) {
            router.rows("/ppp/active").forEach(session -> names.add(session.get("name")));
        }
        return names;
    }

    private void requireWhole(String when) {
        if (Files.notExists(mikamel.path("ShapedDevices.csv"))) {
            return; // it was killed before it wrote for the first time
        }
        ShapedCsv csv = mikamel.csv().requireAcceptable();
        assertThat(csv.rows()).as(when).hasSizeGreaterThanOrEqualTo(60);
        for (Map<String, String> row : csv.rows()) {
            String id = row.get("Circuit ID") + " " + row.get("Device ID");
            String before = ids.putIfAbsent(row.get("Circuit Name"), id);
            assertThat(before == null ? id : before).as("%s: %s", when, row).isEqualTo(id);
        }
    }

    private void requireFileAndTablesToAgree() {
        Map<String, String> inFile = new TreeMap<>();
        mikamel.csv()
                .rows()
                .forEach(row -> inFile.put(
                        row.get("Device ID"),
                        "%s %s %s".formatted(row.get("Circuit ID"), row.get("Circuit Name"), row.get("IPv4"))));
        Map<String, String> inTables = new TreeMap<>();
        for (JsonNode item : mikamel.get("/api/shaping/devices?size=1000").get("items")) {
            inTables.put(
                    item.get("deviceId").asText(),
                    "%s %s %s"
                            .formatted(
                                    item.get("circuitId").asText(),
                                    item.get("circuitName").asText(),
                                    item.get("ipv4").asText()));
        }
        assertThat(inTables).isEqualTo(inFile);
    }
}
