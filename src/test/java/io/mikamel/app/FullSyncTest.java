package io.mikamel.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mikamel.simulator.SimulatedRouter;
import io.mikamel.simulator.router.Dialect;
import io.mikamel.store.ShapedDeviceStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** Three routers of three ages, read round by round by one running application. */
@TestInstance(Lifecycle.PER_CLASS)
class FullSyncTest {

    private final SimulatedRouter old = Isp.router("old", 1, Dialect.V6_49);
    private final SimulatedRouter mid = Isp.router("mid", 2, Dialect.V7_16);
    private final SimulatedRouter edge = Isp.router("edge", 3, Dialect.V7_24);
    private final List<SimulatedRouter> routers = List.of(old, mid, edge);
    private Installation mikamel;

    @BeforeAll
    void start(@TempDir Path directory) throws Exception {
        for (SimulatedRouter router : routers) {
            Isp.subscriber(router, router.name() + "-7m", "7m");
            Isp.subscriber(router, router.name() + "-10m", "10m");
            Isp.subscriber(router, router.name() + "-asym", "up5-down20");
            Isp.guest(router, router.name() + "-guest");
        }
        mikamel = new Installation(directory).routers(routers);
        database(mikamel);
        mikamel.serve(12);
    }

    /** H2 unless a subclass has another. */
    void database(Installation installation) throws Exception {}

    @AfterAll
    void stop() throws Exception {
        mikamel.close();
        routers.forEach(SimulatedRouter::close);
    }

    @BeforeEach
    void settle() {
        mikamel.sync();
        routers.forEach(SimulatedRouter::clearCommandCounts);
    }

    @Test
    void shapesEverySubscriberOfEveryRouter() {
        ShapedCsv csv = mikamel.csv().requireAcceptable();
        for (SimulatedRouter router : routers) {
            assertThat(csv.rates(router.name() + "-7m")).isEqualTo("3/8 3/8");
            assertThat(csv.rates(router.name() + "-10m")).isEqualTo("5/11 5/11");
            assertThat(csv.rates(router.name() + "-asym")).isEqualTo("10/23 2/5");
            assertThat(csv.rates(router.name() + "-guest")).isEqualTo("3/6 1/2");
            assertThat(csv.row(router.name() + "-7m"))
                    .containsEntry("Parent Node", "PPP-" + router.name())
                    .containsEntry("Comment", "PPPoE");
            assertThat(csv.row(router.name() + "-guest"))
                    .containsEntry("Parent Node", "HS-" + router.name())
                    .containsEntry("Comment", "Hotspot");
        }
    }

    @Test
    void putsEachRouterIntoTheTreeOfNodes() throws IOException {
        JsonNode network =
                new ObjectMapper().readTree(mikamel.path("network.json").toFile());
        for (SimulatedRouter router : routers) {
            JsonNode site = network.get(router.name());
            assertThat(site.get("downloadBandwidthMbps").asInt()).isEqualTo(2000);
            assertThat(site.at("/children/PPP-" + router.name() + "/type").asText())
                    .isEqualTo("ap");
            assertThat(site.at("/children/HS-" + router.name()).isObject()).isTrue();
        }
    }

    @Test
    void showsTheSameInFileTablesAndRest() {
        ShapedCsv csv = mikamel.csv();
        var known = new ShapedDeviceStore(mikamel.database()).all();
        assertThat(known).hasSize(csv.rows().size());
        assertThat(known).allSatisfy(device -> assertThat(csv.row(device.name()))
                .containsEntry("Circuit ID", device.device().circuitId())
                .containsEntry("IPv4", device.device().ipv4()));
        JsonNode items = mikamel.get("/api/shaping/devices?size=1000").get("items");
        assertThat(items).hasSize(csv.rows().size());
        assertThat(items)
                .allSatisfy(item -> assertThat(csv.row(item.get("circuitName").asText()))
                        .containsEntry("Device ID", item.get("deviceId").asText())
                        .containsEntry(
                                "Download Max Mbps",
                                item.get("downloadMaxMbps").decimalValue().toPlainString()));
    }

    @Test
    void asksEachMenuOnceAndForWhatItNeeds() {
        mikamel.sync();
        for (SimulatedRouter router : routers) {
            assertThat(prints(router))
                    .containsOnlyKeys(
                            "/ppp/secret/print",
                            "/ppp/profile/print",
                            "/ppp/active/print",
                            "/ip/hotspot/user/print",
                            "/ip/hotspot/user/profile/print",
                            "/ip/hotspot/active/print")
                    .allSatisfy((path, count) -> assertThat(count).as(path).isEqualTo(1));
            assertThat(prints(router).keySet())
                    .allSatisfy(path -> assertThat(router.lastProplists().get(path))
                            .as(path)
                            .startsWith(".id,"));
        }
    }

    @Test
    void asksForQueuesWhereRadiusLetSomebodyIn() {
        edge.set("/ppp/profile", "default", Map.of("remote-address", "ppp-pool"));
        assertThat(edge.connectByRadius("radius-user", "4M/8M")).isTrue();
        mikamel.sync();
        assertThat(prints(edge)).hasSize(7).containsEntry("/queue/simple/print", 1L);
        assertThat(prints(mid)).hasSize(6);
        assertThat(mikamel.csv().requireAcceptable().rates("radius-user")).isEqualTo("4/9 2/4");
        edge.disconnect("radius-user");
        mikamel.sync();
        assertThat(mikamel.csv().names()).doesNotContain("radius-user");
    }

    @Test
    void writesNothingWhenNothingChanged() throws IOException {
        Path csv = mikamel.path("ShapedDevices.csv");
        Path network = mikamel.path("network.json");
        Object before = List.of(inode(csv), inode(network), mikamel.csv().ids());
        long changes = mikamel.get("/api/shaping/changes").get("total").asLong();
        JsonNode report = mikamel.sync();
        assertThat(report.get("written").asBoolean()).isFalse();
        assertThat(List.of(inode(csv), inode(network), mikamel.csv().ids())).isEqualTo(before);
        assertThat(mikamel.get("/api/shaping/changes").get("total").asLong()).isEqualTo(changes);
    }

    private static Object inode(Path file) throws IOException {
        return Files.readAttributes(file, "unix:ino,lastModifiedTime,size").toString();
    }

    @Test
    void followsWhoComesAndGoes() {
        Isp.subscriber(mid, "newcomer", "10m");
        assertThat(mikamel.sync().get("added").asInt()).isEqualTo(1);
        assertThat(mikamel.csv().requireAcceptable().rates("newcomer")).isEqualTo("5/11 5/11");
        String id = mikamel.csv().row("newcomer").get("Circuit ID");
        mid.disconnect("newcomer");
        assertThat(mikamel.sync().get("removed").asInt()).isEqualTo(1);
        assertThat(mikamel.csv().names()).doesNotContain("newcomer");
        mid.connect("newcomer");
        mikamel.sync();
        assertThat(mikamel.csv().row("newcomer")).containsEntry("Circuit ID", id);
        mid.remove("/ppp/secret", "newcomer");
        mid.disconnect("newcomer");
        mikamel.sync();
        assertThat(mikamel.csv().names()).doesNotContain("newcomer");
    }

    @Test
    void followsAChangedPlan() {
        String id = mikamel.csv().row("old-7m").get("Circuit ID");
        old.set("/ppp/secret", "old-7m", Map.of("profile", "up5-down20"));
        assertThat(mikamel.sync().get("updated").asInt()).isEqualTo(1);
        assertThat(mikamel.csv().rates("old-7m")).isEqualTo("10/23 2/5");
        assertThat(mikamel.csv().row("old-7m")).containsEntry("Circuit ID", id);
        old.set("/ppp/secret", "old-7m", Map.of("profile", "7m"));
        mikamel.sync();
        assertThat(mikamel.csv().rates("old-7m")).isEqualTo("3/8 3/8");
    }

    @Test
    void keepsALiveSessionWhoseSecretIsDisabled() {
        Isp.subscriber(edge, "late-payer", "10m");
        edge.set("/ppp/secret", "late-payer", Map.of("disabled", "yes"));
        mikamel.sync();
        assertThat(mikamel.csv().requireAcceptable().rates("late-payer")).isEqualTo("5/11 5/11");
        edge.disconnect("late-payer");
        mikamel.sync();
        assertThat(mikamel.csv().names()).doesNotContain("late-payer");
        edge.set("/ppp/secret", "late-payer", Map.of("disabled", "no"));
        edge.connect("late-payer");
        mikamel.sync();
        assertThat(mikamel.csv().rates("late-payer")).isEqualTo("5/11 5/11");
    }

    @Test
    void shapesAFixedAddressBeforeItsSessionBegins() {
        mid.add(
                "/ppp/secret",
                Map.of("name", "fixed", "password", "x", "profile", "10m", "remote-address", "10.77.0.9"));
        mikamel.sync();
        assertThat(mikamel.csv().requireAcceptable().row("fixed")).containsEntry("IPv4", "10.77.0.9");
        mid.set("/ppp/secret", "fixed", Map.of("disabled", "yes"));
        mikamel.sync();
        assertThat(mikamel.csv().names()).doesNotContain("fixed");
        mid.remove("/ppp/secret", "fixed");
    }

    @Test
    void recordsHowEachCycleEnded() {
        JsonNode health = mikamel.health();
        assertThat(health.get("status").asText()).isEqualTo("ok");
        await().atMost(Installation.PATIENCE)
                .until(() ->
                        mikamel.routerHealth("old").path("version").asText().startsWith("6.49"));
        assertThat(mikamel.routerHealth("edge").get("state").asText()).isEqualTo("ok");
        JsonNode changes = mikamel.get("/api/shaping/changes?kind=added&router=old&size=1000")
                .get("items");
        assertThat(StreamSupport.stream(changes.spliterator(), false)
                        .map(change -> change.get("name").asText()))
                .contains("old-7m", "old-10m", "old-asym", "old-guest");
    }

    private static Map<String, Long> prints(SimulatedRouter router) {
        Map<String, Long> prints = new java.util.TreeMap<>(router.commandCounts());
        prints.keySet().removeIf(path -> !path.endsWith("/print") || path.startsWith("/system/"));
        return prints;
    }
}
