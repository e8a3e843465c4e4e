package io.mikamel.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.mikamel.simulator.router.Dialect;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MenuRowsTest {

    private static SimulatedRouter router(Dialect dialect) {
        return SimulatedRouter.builder("edge")
                .dialect(dialect)
                .clock(Clock.fixed(Instant.parse("2026-03-06T12:00:00Z"), ZoneOffset.UTC))
                .start();
    }

    @Test
    void tellsAPortAndASessionsInterface() {
        try (SimulatedRouter router = router(Dialect.V7_9)) {
            router.add("/ppp/secret", Map.of("name", "u@realm", "remote-address", "10.0.0.2"));
            router.connect("u@realm");

            assertThat(router.rows("/interface").get(0)).containsKeys("default-name", "mac-address", "running");
            assertThat(router.rows("/interface").get(5))
                    .containsEntry("name", "<pppoe-u@realm>")
                    .containsEntry("type", "pppoe-in")
                    .containsEntry("last-link-up-time", "mar/06/2026 12:00:00")
                    .containsEntry("dynamic", "true")
                    .doesNotContainKey("mac-address");
        }
    }

    @Test
    void tellsAHotspotSessionAndItsHost() {
        try (SimulatedRouter router = router(Dialect.V7_24)) {
            router.add("/ip/hotspot/user", Map.of("name", "V1"));
            router.connect("V1");

            assertThat(router.rows("/ip/hotspot/active").get(0))
                    .containsEntry("user", "V1")
                    .containsEntry("server", "hotspot1")
                    .containsEntry("keepalive-timeout", "2m")
                    .doesNotContainKeys("session-time-left", "idle-timeout");
            assertThat(router.rows("/ip/hotspot/host").get(0))
                    .containsEntry("DHCP", "true")
                    .containsEntry("authorized", "true");
        }
    }

    @Test
    void mixesDurationStylesInLeasesOfVersion6() {
        try (SimulatedRouter router = router(Dialect.V6_49)) {
            router.add("/ip/dhcp-server/lease", Map.of("address", "10.5.0.9", "mac-address", "02:00:00:00:00:01"));
            router.bindLease("10.5.0.9", "cc-PC");
            router.tick(Duration.ofSeconds(90));

            assertThat(router.rows("/ip/dhcp-server/lease").get(0))
                    .containsEntry("expires-after", "00:08:30")
                    .containsEntry("last-seen", "1m30s");
        }
    }

    @Test
    void listsConnectionsAmongTheServicesOf724Alone() throws IOException {
        try (SimulatedRouter young = router(Dialect.V7_24);
                SimulatedRouter old = router(Dialect.V7_18)) {
            ApiClient.adminOf(young);
            ApiClient.adminOf(old);

            assertThat(young.rows("/ip/service"))
                    .filteredOn(row -> row.get("name").equals("api"))
                    .hasSize(2)
                    .last()
                    .satisfies(row -> assertThat(row).containsEntry("dynamic", "true"));
            assertThat(young.rows("/ip/service").get(0)).containsKey("available-from");
            assertThat(old.rows("/ip/service")).hasSize(8).allMatch(row -> row.containsKey("address"));
        }
    }

    @Test
    void tellsPoolCountersOnNewerVersions() {
        try (SimulatedRouter young = router(Dialect.V7_24);
                SimulatedRouter old = router(Dialect.V6_49)) {
            young.add("/ip/pool", Map.of("name", "p", "ranges", "10.77.0.10-10.77.0.20"));

            assertThat(young.rows("/ip/pool").get(2))
                    .containsEntry("total", "11")
                    .containsEntry("used", "0")
                    .containsEntry("available", "11");
            assertThat(old.rows("/ip/pool").get(0)).doesNotContainKey("total");
        }
    }

    @Test
    void sumsUpTheSessionsOnTheUplink() {
        try (SimulatedRouter router = router(Dialect.V7_24)) {
            router.add("/ppp/secret", Map.of("name", "u", "remote-address", "10.0.0.2"));
            router.connect("u");
            router.traffic("u", 8_000, 80_000);
            router.tick(Duration.ofSeconds(10));

            assertThat(router.rows("/interface").get(0))
                    .containsEntry("rx-byte", "100000")
                    .containsEntry("tx-byte", "10000");
        }
    }

    @Test
    void tellsPropertiesInNoStableOrderButAlikeForTheSameSeed() throws IOException {
        List<List<String>> first = namesOfSecrets(1);

        assertThat(first.get(0)).containsExactlyInAnyOrderElementsOf(first.get(1));
        assertThat(first.get(0)).isNotEqualTo(first.get(1)).startsWith(".id");
        assertThat(namesOfSecrets(1)).isEqualTo(first);
        assertThat(namesOfSecrets(2)).isNotEqualTo(first);
    }

    private static List<List<String>> namesOfSecrets(long seed) throws IOException {
        try (SimulatedRouter router = SimulatedRouter.builder("edge").seed(seed).start();
                ApiClient client = ApiClient.adminOf(router)) {
            router.add("/ppp/secret", Map.of("name", "a"));
            router.add("/ppp/secret", Map.of("name", "b"));
            return client.rows("/ppp/secret/print").stream()
                    .map(row -> List.copyOf(row.keySet()))
                    .toList();
        }
    }

    @Test
    void mayLeaveOutAFlagThatIsFalse() throws IOException {
        try (SimulatedRouter router = router(Dialect.V7_24);
                ApiClient client = ApiClient.adminOf(router)) {
            router.add("/queue/simple", Map.of("name", "a", "target", "10.0.0.1/32"));
            router.add("/queue/simple", Map.of("name", "b", "target", "10.0.0.2/32"));

            assertThat(client.rows("/queue/simple/print"))
                    .extracting(row -> row.getOrDefault("dynamic", "absent"), row -> row.get("disabled"))
                    .containsExactly(tuple("false", "false"), tuple("absent", "false"));
            assertThat(client.rows("/queue/simple/print", "?-dynamic")).hasSize(1);
        }
    }
}
