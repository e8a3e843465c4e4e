package io.mikamel.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mikamel.simulator.life.Census;
import io.mikamel.simulator.router.Dialect;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FleetTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-03-06T12:00:00Z"), ZoneOffset.UTC);

    private static SimulatorOptions options(int routers, int subscribers, int port) {
        return new SimulatorOptions(routers, subscribers, port, 1, Optional.empty(), "api", "secret", false);
    }

    @Test
    void mixesDialectsAndSharesSubscribers() throws IOException {
        try (SimulatorFleet fleet = SimulatorFleet.start(options(3, 200, 0))) {
            assertThat(fleet.lines()).extracting(line -> line.split(" +")[2]).containsExactly("6.49", "7.16", "7.24");
            try (ApiClient client = ApiClient.to(fleet.routers().get(2)).loggedIn("api", "secret")) {
                assertThat(client.rows("/ppp/secret/print").size()
                                + client.rows("/ip/hotspot/user/print").size())
                        .isBetween(60, 70);
            }
        }
    }

    @Test
    void givesRoutersAddressesOfTheirOwn() {
        try (SimulatorFleet fleet = SimulatorFleet.start(options(3, 300, 0))) {
            Set<String> addresses = new HashSet<>();
            int sessions = 0;
            for (SimulatedRouter router : fleet.routers()) {
                List<Map<String, String>> active = router.rows("/ppp/active");
                sessions += active.size();
                active.forEach(session -> addresses.add(session.get("address")));
            }
            assertThat(addresses).hasSize(sessions);
        }
    }

    @Test
    void startsNoneOfThemWhereAPortIsTaken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            assertThatThrownBy(() -> SimulatorFleet.start(options(1, 0, taken.getLocalPort())))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("listening on port " + taken.getLocalPort());
        }
    }

    @Test
    void isAlikeForTheSameSeed() {
        try (SimulatedRouter one = lively(7);
                SimulatedRouter two = lively(7);
                SimulatedRouter other = lively(8)) {
            assertThat(one.rows("/ppp/secret")).isEqualTo(two.rows("/ppp/secret"));
            assertThat(one.rows("/ppp/active")).isEqualTo(two.rows("/ppp/active"));
            assertThat(one.rows("/ppp/secret")).isNotEqualTo(other.rows("/ppp/secret"));
        }
    }

    @Test
    void comesAndGoesAndChangesPlansAsTimePasses() {
        try (SimulatedRouter router = lively(1)) {
            List<Map<String, String>> secrets = router.rows("/ppp/secret");
            Set<String> before = new HashSet<>();
            router.rows("/ppp/active").forEach(row -> before.add(row.get("session-id")));

            router.tick(Duration.ofHours(24));
            assertThat(router.rows("/ppp/active"))
                    .isNotEmpty()
                    .anyMatch(row -> !before.contains(row.get("session-id")));
            assertThat(router.rows("/ppp/secret").stream().map(row -> row.get("profile")))
                    .isNotEqualTo(
                            secrets.stream().map(row -> row.get("profile")).toList());
        }
    }

    private static SimulatedRouter lively(long seed) {
        return SimulatedRouter.builder("edge")
                .dialect(Dialect.V7_18)
                .clock(NOON)
                .seed(seed)
                .census(Census.of(300).withChurn(1))
                .start();
    }

    @Test
    void readsItsArguments() {
        SimulatorOptions options = SimulatorMain.options("--routers", "2", "--dialect", "7.9", "--password", "p");

        assertThat(options.routers()).isEqualTo(2);
        assertThat(options.dialect()).contains(Dialect.V7_9);
        assertThat(options.toString()).doesNotContain("password");
        assertThatThrownBy(() -> SimulatorMain.options("--dialect", "8.1")).hasMessageContaining("7.24");
        assertThatThrownBy(() -> SimulatorMain.options("--ports", "1")).hasMessageContaining("--port");
    }

    @Test
    void servesTlsOnThePortsBehindThePlainOnes() {
        SimulatorOptions options = SimulatorMain.options("--port", "18728", "--routers", "2", "--tls", "yes");

        assertThat(options.tls()).isTrue();
        assertThat(List.of(options.plainPort(0), options.plainPort(1), options.tlsPort(0), options.tlsPort(1)))
                .containsExactly(18_728, 18_729, 18_730, 18_731);
        assertThatThrownBy(() -> SimulatorMain.options("--port", "65534", "--routers", "2", "--tls", "yes"))
                .hasMessageContaining("ports up to 65535");
        assertThatThrownBy(() -> SimulatorMain.options("--tls", "on")).hasMessageContaining("yes and no");
    }

    @Test
    void tellsPortAndFingerprintOfTls() {
        SimulatorOptions options = new SimulatorOptions(1, 0, 0, 1, Optional.empty(), "api", "secret", true);
        try (SimulatorFleet fleet = SimulatorFleet.start(options)) {
            SimulatedRouter router = fleet.routers().get(0);
            assertThat(fleet.lines().get(0))
                    .endsWith("  TLS 127.0.0.1:%d  SHA-256 %s"
                            .formatted(router.tlsPort(), router.fingerprint().orElseThrow()));
        }
    }
}
