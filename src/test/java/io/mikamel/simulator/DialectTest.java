package io.mikamel.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.mikamel.simulator.router.Board;
import io.mikamel.simulator.router.Dialect;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DialectTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-03-06T12:30:44Z"), ZoneOffset.UTC);

    private static SimulatedRouter router(Dialect dialect) {
        return SimulatedRouter.builder("edge").dialect(dialect).clock(NOON).start();
    }

    @ParameterizedTest
    @EnumSource
    void saysEmptySince718Alone(Dialect dialect) throws IOException {
        try (SimulatedRouter router = router(dialect);
                ApiClient client = ApiClient.adminOf(router)) {
            boolean says = dialect == Dialect.V7_18 || dialect == Dialect.V7_24;

            assertThat(client.ask("/ppp/active/print", ".tag=a"))
                    .isEqualTo(says ? List.of("!empty .tag=a", "!done .tag=a") : List.of("!done .tag=a"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "V6_49, mar/06/2026, jan/01/1970 00:00:00, Nov/30/2023 12:01:31",
        "V7_9, mar/06/2026, jan/01/1970 00:00:00, May/30/2023 06:05:35",
        "V7_16, 2026-03-06, 1970-01-01 00:00:00, 2024-11-26 12:09:40"
    })
    void writesDatesInItsForm(Dialect dialect, String date, String never, String built) throws IOException {
        try (SimulatedRouter router = router(dialect);
                ApiClient client = ApiClient.adminOf(router)) {
            router.add("/ppp/secret", Map.of("name", "u"));

            assertThat(client.rows("/system/clock/print")).singleElement().satisfies(clock -> assertThat(clock)
                    .containsEntry("date", date)
                    .containsEntry("time", "12:30:44"));
            assertThat(client.rows("/ppp/secret/print").get(0)).containsEntry("last-logged-out", never);
            assertThat(client.rows("/system/resource/print").get(0)).containsEntry("build-time", built);
        }
    }

    @Test
    void tellsHealthInOneRowOnVersion6AndPerSensorOnVersion7() throws IOException {
        try (SimulatedRouter old = router(Dialect.V6_49);
                SimulatedRouter young = router(Dialect.V7_16)) {
            assertThat(ApiClient.adminOf(old).ask("/system/health/print"))
                    .containsExactly("!re =voltage=24 =temperature=39", "!done");
            assertThat(ApiClient.adminOf(young).rows("/system/health/print"))
                    .extracting(row -> row.get("name"))
                    .containsExactlyInAnyOrder("voltage", "temperature");
        }
    }

    @Test
    void hasNoSensorsOnAVirtualRouter() throws IOException {
        try (SimulatedRouter router =
                        SimulatedRouter.builder("chr").board(Board.CHR).start();
                ApiClient client = ApiClient.adminOf(router)) {
            assertThat(client.ask("/system/health/print").get(0)).contains("no such command or directory (health)");
            assertThat(client.ask("/system/routerboard/print").get(0)).contains("directory (routerboard)");
            assertThat(client.rows("/system/resource/print").get(0))
                    .containsEntry("board-name", "CHR")
                    .doesNotContainKey("bad-blocks");
        }
    }

    @Test
    void namesItsPackagesByVersion() {
        try (SimulatedRouter old = router(Dialect.V6_49);
                SimulatedRouter young = router(Dialect.V7_24)) {
            assertThat(old.rows("/system/package"))
                    .extracting(row -> row.get("name"))
                    .contains("routeros-arm", "ppp");
            assertThat(young.rows("/system/package"))
                    .extracting(row -> row.get("name"))
                    .contains("routeros");
        }
    }

    @Test
    void tellsMoreOfASessionOnVersion6() throws IOException {
        try (SimulatedRouter router = router(Dialect.V6_49);
                ApiClient client = ApiClient.adminOf(router)) {
            router.add("/ppp/secret", Map.of("name", "u", "comment", "c", "remote-address", "10.0.0.9"));
            router.connect("u");
            router.traffic("u", 8_000, 16_000);
            router.tick(Duration.ofSeconds(10));

            assertThat(client.rows("/ppp/active/print", "=stats=").get(0))
                    .containsEntry("encoding", "")
                    .containsEntry("radius", "false")
                    .containsEntry("comment", "c")
                    .containsEntry("bytes", "20000/10000");
        }
    }

    @Test
    void hasNeitherBytesNorStatsOfASessionOnVersion7() throws IOException {
        try (SimulatedRouter router = router(Dialect.V7_9);
                ApiClient client = ApiClient.adminOf(router)) {
            router.add("/ppp/secret", Map.of("name", "u", "remote-address", "10.0.0.9"));
            router.connect("u");

            assertThat(client.rows("/ppp/active/print").get(0))
                    .containsOnlyKeys(
                            ".id",
                            "name",
                            "service",
                            "caller-id",
                            "address",
                            "uptime",
                            "session-id",
                            "limit-bytes-in",
                            "limit-bytes-out");
            assertThat(client.ask("/ppp/active/print", "=stats=").get(0)).endsWith("unknown parameter stats");
        }
    }

    @ParameterizedTest
    @CsvSource({"V6_49, false, true", "V7_9, false, true", "V7_16, true, false", "V7_24, true, false"})
    void hasMaxSessionsSince716AndFollowStrictBefore(Dialect dialect, boolean limits, boolean strict)
            throws IOException {
        try (SimulatedRouter router = router(dialect);
                ApiClient client = ApiClient.adminOf(router)) {
            assertThat(client.rows("/ip/service/print", "?name=api").get(0).containsKey("max-sessions"))
                    .isEqualTo(limits);
            router.add("/ppp/secret", Map.of("name", "u"));
            client.say("/ppp/secret/print", "=follow-strict=", "=.proplist=name");
            assertThat(client.hear().equals("!re =name=u")).isEqualTo(strict);
        }
    }

    @ParameterizedTest
    @CsvSource({"V7_16, 06:30:24, mar/06 06:30:24", "V6_49, 06:30:24, mar/06 06:30:24"})
    void writesTodaysLogLinesWithoutDate(Dialect dialect, String today, String later) {
        Clock clock = Clock.fixed(Instant.parse("2026-03-06T04:30:24Z"), ZoneOffset.UTC);
        try (SimulatedRouter router = SimulatedRouter.builder("r")
                .dialect(dialect)
                .clock(clock)
                .zone(ZoneId.of("+02:00"))
                .start()) {
            router.connect("nobody");

            assertThat(router.rows("/log").get(0)).containsEntry("time", today).doesNotContainKey("extra-info");
            router.tick(Duration.ofDays(1));
            assertThat(router.rows("/log").get(0)).containsEntry("time", later);
        }
    }

    @Test
    void writesFullLogTimesAndMinimumVersionOn724() {
        try (SimulatedRouter router = router(Dialect.V7_24)) {
            router.connect("nobody");

            assertThat(router.rows("/log").get(0))
                    .containsEntry("time", "2026-03-06 12:30:44")
                    .containsEntry("extra-info", "");
            assertThat(router.rows("/system/resource").get(0))
                    .containsKey("minimum-version")
                    .doesNotContainKey("factory-software");
        }
    }

    @ParameterizedTest
    @CsvSource({"V6_49, ''", "V7_9, '=category=1 '"})
    void tellsCategoriesSinceVersion7(Dialect dialect, String category) throws IOException {
        try (SimulatedRouter router = router(dialect);
                ApiClient client = ApiClient.adminOf(router)) {
            assertThat(client.ask("/ppp/secret/add", "=name=n", "=profile=none"))
                    .containsExactly(
                            "!trap " + category + "=message=input does not match any value of profile", "!done");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "V7_18, no such command prefix",
        "V7_24, no such command or directory (wireless)",
        "V6_49, no such command prefix"
    })
    void saysInItsWordsThatAMenuIsMissing(Dialect dialect, String words) throws IOException {
        try (SimulatedRouter router = router(dialect);
                ApiClient client = ApiClient.adminOf(router)) {
            assertThat(client.ask("/interface/wireless/registration-table/print")
                            .get(0))
                    .endsWith("=message=" + words);
        }
    }
}
