package io.mikamel.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import com.fasterxml.jackson.databind.JsonNode;
import io.mikamel.domain.KnownDevice;
import io.mikamel.simulator.SimulatedRouter;
import io.mikamel.store.ShapedDeviceStore;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Routers whose subscribers are called as nobody should be, read by one running application. */
@TestInstance(Lifecycle.PER_CLASS)
class HostileRouterFlowTest {

    private static final String SCARF = "\uD83E\uDDE3";

    /** The router takes it; as bits a second it is more than a number of Mbps can be. */
    private static final String NO_RATE = "999999999G/5M";

    /** The name on the router, and in the file. */
    private static final Map<String, String> NAMES = names();

    private final SimulatedRouter odd = Isp.router("odd", 1);
    private final SimulatedRouter twin = Isp.router("twin", 2);
    private final SimulatedRouter empty = Isp.router("empty", 3);
    private final Map<String, String> addresses = new HashMap<>();
    private Installation mikamel;
    private ShapedCsv csv;

    private static Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        for (String same : List.of(
                "two words",
                "user@isp.example",
                "quo\"te",
                "\"",
                "com,ma",
                "emoji " + SCARF,
                "#hash",
                "'apostrophe",
                "semi;colon",
                "Ünï 日本語",
                "+491234",
                "100%s{}",
                "${body} {{env:PATH}}",
                "<script>alert(1)</script>",
                "'; drop table shaped_devices; --",
                "null",
                "x".repeat(1000))) {
            names.put(same, same);
        }
        names.put("line\nbreak", "line break");
        names.put("crlf\r\nbreak", "crlf break");
        names.put("tab\tbed", "tab bed");
        names.put("=1+1", "'=1+1");
        names.put("@SUM(A1)", "'@SUM(A1)");
        names.put("-minus", "'-minus");
        return names;
    }

    @BeforeAll
    void start(@TempDir Path directory) throws Exception {
        NAMES.keySet().forEach(name -> Isp.subscriber(odd, name, "7m"));
        odd.rows("/ppp/active").forEach(row -> addresses.put(row.get("name"), row.get("address")));
        Isp.guest(odd, "guest \"=1\" " + SCARF);
        odd.set("/ppp/secret", "two words", Map.of("comment", "c,\"\n#".repeat(4096)));
        odd.set("/ip/hotspot/user", "guest \"=1\" " + SCARF, Map.of("comment", "c,\"\n#".repeat(4096)));
        Isp.subscriber(twin, "two words", "10m");
        for (SimulatedRouter router : List.of(odd, twin)) {
            fixed(router, router.name() + "-fixed", "10.99.0.1");
        }
        plans();
        mikamel = new Installation(directory).routers(odd, twin, empty).serve(NAMES.size() + 7);
        csv = mikamel.csv();
    }

    private static void fixed(SimulatedRouter router, String name, String address) {
        router.add("/ppp/secret", Map.of("name", name, "password", "x", "profile", "7m", "remote-address", address));
    }

    private void plans() {
        twin.add("/ppp/profile", Map.of("name", "free", "remote-address", "ppp-pool"));
        Isp.plan(twin, "malformed", NO_RATE);
        Isp.subscriber(twin, "without-limit", "free");
        Isp.subscriber(twin, "malformed-from-the-start", "malformed");
        Isp.plan(twin, "later-malformed", "7M/7M");
        Isp.subscriber(twin, "malformed-later", "later-malformed");
        Isp.plan(twin, "odd-burst", "5M/20M 10M/40M 4M/16M 8/8");
        Isp.subscriber(twin, "odd-burst", "odd-burst");
    }

    @AfterAll
    void stop() {
        mikamel.close();
        List.of(odd, twin, empty).forEach(SimulatedRouter::close);
    }

    List<String> namesOnTheRouter() {
        return new ArrayList<>(NAMES.keySet());
    }

    @ParameterizedTest
    @MethodSource("namesOnTheRouter")
    void shapesThemWhateverTheirName(String name) {
        Map<String, String> row = csv.rows().stream()
                .filter(it -> it.get("IPv4").equals(addresses.get(name)))
                .findFirst()
                .orElseThrow();
        assertThat(row).containsEntry("Circuit Name", NAMES.get(name)).containsEntry("Parent Node", "PPP-odd");
        assertThat(row).containsEntry("Download Max Mbps", "8").containsEntry("Download Min Mbps", "3");
        assertThat(known(row.get("Device ID")).name()).isEqualTo(name);
        assertThat(found(NAMES.get(name))).contains(row.get("Device ID"));
    }

    private KnownDevice known(String deviceId) {
        return new ShapedDeviceStore(mikamel.database())
                .all().stream()
                        .filter(known -> known.device().deviceId().equals(deviceId))
                        .findFirst()
                        .orElseThrow();
    }

    private List<String> found(String text) {
        String query = URLEncoder.encode(text, StandardCharsets.UTF_8);
        return mikamel.get("/api/shaping/devices?size=100&search=" + query)
                .get("items")
                .findValuesAsText("deviceId");
    }

    @Test
    void writesWhatLibreQosTakesAndStaysAtIt() {
        mikamel.requireAgreement();
        assertThat(mikamel.sync().get("written").asBoolean()).isFalse();
        assertThat(mikamel.csv().bytes()).isEqualTo(csv.bytes());
        assertThat(csv.rows()).hasSize(NAMES.size() + 7);
        assertThat(csv.row("guest \"=1\" " + SCARF)).containsEntry("Parent Node", "HS-odd");
    }

    @Test
    void tellsOneNameOnTwoRoutersApart() {
        List<Map<String, String>> rows = csv.rows().stream()
                .filter(row -> row.get("Circuit Name").equals("two words"))
                .toList();
        assertThat(rows).extracting(row -> row.get("Parent Node")).containsExactlyInAnyOrder("PPP-odd", "PPP-twin");
        assertThat(rows).extracting(row -> row.get("Circuit ID")).doesNotHaveDuplicates();
        assertThat(rows).extracting(row -> row.get("Download Max Mbps")).containsExactlyInAnyOrder("8", "11");
    }

    @Test
    void givesOneAddressOnTwoRoutersToOneAndSaysSo() {
        assertThat(csv.row("odd-fixed")).containsEntry("IPv4", "10.99.0.1");
        assertThat(csv.names()).doesNotContain("twin-fixed");
        assertThat(reasons("twin", "twin-fixed")).singleElement().asString().contains("10.99.0.1", "odd-fixed");
    }

    private List<String> reasons(String router, String name) {
        List<String> reasons = new ArrayList<>();
        for (JsonNode change : mikamel.get("/api/shaping/changes?kind=refused&size=1000&router=" + router)
                .get("items")) {
            if (change.get("name").asText().contains(name)) {
                reasons.add(change.get("reason").asText());
            }
        }
        return reasons;
    }

    @Test
    void readsARouterWithoutSubscribers() {
        assertThat(mikamel.routerHealth("empty").get("state").asText()).isEqualTo("ok");
        assertThat(csv.linesOf("PPP-empty")).isEmpty();
        assertThat(mikamel.path("network.json")).content().contains("PPP-empty", "HS-empty");
    }

    @Test
    void takesTheDefaultOrTheLastGoodRateForOneThatMakesNoSense() {
        twin.set("/ppp/profile", "later-malformed", Map.of("rate-limit", NO_RATE));
        mikamel.sync();
        ShapedCsv now = mikamel.requireAgreement();
        assertAll(
                () -> assertThat(now.rates("without-limit")).isEqualTo("500/1150 500/1150"),
                () -> assertThat(now.rates("malformed-from-the-start")).isEqualTo("500/1150 500/1150"),
                () -> assertThat(now.rates("malformed-later")).isEqualTo("3/8 3/8"),
                () -> assertThat(now.rates("odd-burst")).isEqualTo("10/23 2/5"),
                () -> assertThat(reasons("twin", "profile malformed"))
                        .singleElement()
                        .asString()
                        .contains(NO_RATE),
                () -> assertThat(reasons("twin", "later-malformed"))
                        .singleElement()
                        .asString()
                        .contains(NO_RATE));
        mikamel.sync();
        assertThat(reasons("twin", "later-malformed")).hasSize(1);
    }
}
