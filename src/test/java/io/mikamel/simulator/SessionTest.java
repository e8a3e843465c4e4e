package io.mikamel.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SessionTest {

    private static final Duration AWHILE = Duration.ofSeconds(20);

    private SimulatedRouter router;
    private ApiClient client;

    @BeforeEach
    void start() throws IOException {
        router = SimulatedRouter.builder("edge")
                .clock(Clock.fixed(Instant.parse("2026-03-06T12:00:00Z"), ZoneOffset.UTC))
                .start();
        client = ApiClient.adminOf(router);
        router.add("/ppp/profile", Map.of("name", "plan", "remote-address", "ppp-pool", "rate-limit", "5M/10M 6M/12M"));
        router.add("/ppp/secret", Map.of("name", "u", "profile", "plan"));
        router.add("/ip/hotspot/user", Map.of("name", "V1", "limit-uptime", "1h"));
    }

    @AfterEach
    void stop() throws IOException {
        client.close();
        router.close();
    }

    @Test
    void isInEveryMenuThatTellsOfIt() {
        router.connect("u");

        assertThat(router.rows("/ppp/active"))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("name", "u").containsEntry("address", "10.64.0.2"));
        assertThat(router.rows("/interface")).last().satisfies(row -> assertThat(row)
                .containsEntry(".id", "*F00000")
                .containsEntry("name", "<pppoe-u>"));
        assertThat(router.rows("/queue/simple")).singleElement().satisfies(row -> assertThat(row)
                .containsEntry("max-limit", "5000000/10000000")
                .containsEntry("burst-limit", "6000000/12000000")
                .containsEntry("burst-threshold", "5000000/10000000"));
        assertThat(router.rows("/interface/pppoe-server")).hasSize(1);
        assertThat(router.rows("/ip/pool/used")).hasSize(1);
    }

    @Test
    void staysWhenItsSecretIsDisabledChangedOrRemoved() throws IOException {
        router.connect("u");

        client.ask("/ppp/secret/disable", "=.id=u");
        client.ask("/ppp/secret/set", "=.id=u", "=profile=default");
        client.ask("/ppp/secret/remove", "=.id=u");
        assertThat(router.rows("/ppp/active")).hasSize(1);
        assertThat(router.rows("/queue/simple")).hasSize(1);
    }

    @Test
    void comesBackUnderNewIdsAfterAKick() throws IOException {
        router.connect("u");
        router.traffic("u", 8000, 8000);
        router.tick(AWHILE);

        assertThat(client.ask("/ppp/active/remove", "=.id=*1")).containsExactly("!done");
        assertThat(router.rows("/ppp/active")).isEmpty();
        assertThat(router.rows("/ppp/secret").get(0)).containsEntry("last-disconnect-reason", "hung-up");
        router.tick(AWHILE);
        assertThat(router.rows("/ppp/active").get(0)).containsEntry(".id", "*2");
        assertThat(router.rows("/interface").get(5)).containsEntry(".id", "*F00001");
    }

    @Test
    void staysAwayAfterAKickWhileDisabledAndComesBackOnceEnabled() throws IOException {
        router.connect("u");
        client.ask("/ppp/secret/disable", "=.id=u");
        client.ask("/ppp/active/remove", "=.id=*1");

        router.tick(AWHILE);
        assertThat(router.rows("/ppp/active")).isEmpty();
        client.ask("/ppp/secret/enable", "=.id=u");
        router.tick(AWHILE);
        assertThat(router.rows("/ppp/active")).hasSize(1);
    }

    @Test
    void countsUploadAsRxOnTheInterfaceAndStartsAnewEachTime() {
        router.connect("u");
        router.traffic("u", 8_000, 80_000);
        router.tick(Duration.ofSeconds(10));

        assertThat(router.rows("/interface").get(5))
                .containsEntry("rx-byte", "10000")
                .containsEntry("tx-byte", "100000");
        router.disconnect("u");
        router.connect("u");
        assertThat(router.rows("/interface").get(5)).containsEntry("rx-byte", "0");
    }

    @Test
    void mayBeTheSecondOfOneUserUnlessOnlyOneIsAllowed() {
        router.connect("u");
        router.connect("u");
        assertThat(router.rows("/interface/pppoe-server"))
                .extracting(row -> row.get("name"))
                .containsExactly("<pppoe-u>", "<pppoe-u-1>");

        router.set("/ppp/profile", "plan", Map.of("only-one", "yes"));
        router.connect("u");
        assertThat(router.rows("/ppp/active")).hasSize(1);
    }

    @Test
    void isRefusedToADisabledOrUnknownUserAndForAnAddressInUse() {
        router.add("/ppp/secret", Map.of("name", "off", "disabled", "yes"));
        router.add("/ppp/secret", Map.of("name", "f1", "remote-address", "10.9.9.9"));
        router.add("/ppp/secret", Map.of("name", "f2", "remote-address", "10.9.9.9"));

        assertThat(router.connect("off")).isFalse();
        assertThat(router.connect("nobody")).isFalse();
        assertThat(router.connect("f1")).isTrue();
        assertThat(router.connect("f2")).isFalse();
    }

    @Test
    void mayComeFromRadiusWithoutASecret() {
        assertThat(router.connectByRadius("r@isp.example", "8M/16M")).isFalse();
        router.set("/ppp/profile", "default", Map.of("remote-address", "ppp-pool"));

        assertThat(router.connectByRadius("r@isp.example", "8M/16M")).isTrue();
        assertThat(router.rows("/queue/simple").get(0))
                .containsEntry("name", "<pppoe-r@isp.example>")
                .containsEntry("max-limit", "8000000/16000000");
    }

    @Test
    void addsUpForAHotspotUserUntilTheCountersAreReset() throws IOException {
        for (int i = 0; i < 2; i++) {
            router.connect("V1");
            router.traffic("V1", 8_000, 80_000);
            router.tick(Duration.ofSeconds(10));
            router.disconnect("V1");
        }

        assertThat(client.rows("/ip/hotspot/user/print", "?name=V1").get(0))
                .containsEntry("bytes-in", "20000")
                .containsEntry("bytes-out", "200000")
                .containsEntry("uptime", "20s");
        client.ask("/ip/hotspot/user/reset-counters", "=numbers=V1");
        assertThat(client.rows("/ip/hotspot/user/print", "?name=V1").get(0)).containsEntry("bytes-in", "0");
    }

    @Test
    void endsAtTheHotspotWhenTheTimeIsUsedUp() {
        router.connect("V1");
        assertThat(router.rows("/ip/hotspot/active").get(0)).containsEntry("session-time-left", "1h");

        router.tick(Duration.ofMinutes(61));
        assertThat(router.rows("/ip/hotspot/active")).isEmpty();
        assertThat(router.connect("V1")).isFalse();
    }

    @Test
    void comesBackByCookieUntilTheCookieIsRemoved() throws IOException {
        router.connect("V1");
        client.ask("/ip/hotspot/active/remove", "=.id=*1");
        router.tick(AWHILE);
        assertThat(router.rows("/ip/hotspot/active").get(0)).containsEntry("login-by", "mac-cookie");

        List<Map<String, String>> cookies = client.rows("/ip/hotspot/cookie/print");
        client.ask("/ip/hotspot/cookie/remove", "=.id=" + cookies.get(0).get(".id"));
        client.ask("/ip/hotspot/active/remove", "=.id=*2");
        router.tick(AWHILE);
        assertThat(router.rows("/ip/hotspot/active")).isEmpty();
    }

    @Test
    void isGoneAfterARebootAndRedialsWhileTotalsStay() throws IOException {
        router.connect("u");
        router.connect("V1");
        router.tick(AWHILE);
        router.reboot();

        assertThat(router.rows("/system/resource").get(0)).containsEntry("uptime", "0s");
        assertThat(router.rows("/ppp/active")).isEmpty();
        assertThat(router.rows("/ip/hotspot/user").get(1)).containsEntry("uptime", "20s");
        router.tick(AWHILE);
        assertThat(router.rows("/ppp/active")).hasSize(1);
    }

    @Test
    void mayBeADhcpLease() {
        router.add("/ip/dhcp-server/lease", Map.of("address", "10.5.0.9", "mac-address", "02:00:00:00:00:01"));
        assertThat(router.rows("/ip/dhcp-server/lease").get(0))
                .containsEntry("status", "waiting")
                .containsEntry("last-seen", "never");

        router.bindLease("10.5.0.9", "laptop");
        assertThat(router.rows("/ip/dhcp-server/lease").get(0))
                .containsEntry("status", "bound")
                .containsEntry("active-address", "10.5.0.9")
                .containsEntry("host-name", "laptop");
    }

    @Test
    void getsTheIdsOfEarlierOnesAfterARebootButNoSessionIdTwice() {
        router.add("/ppp/secret", Map.of("name", "late", "profile", "plan"));
        router.connect("u");
        Map<String, String> before = router.rows("/ppp/active").get(0);
        router.reboot();
        router.connect("late");

        assertThat(router.rows("/ppp/active").get(0))
                .containsEntry(".id", before.get(".id"))
                .containsEntry("name", "late")
                .doesNotContainEntry("session-id", before.get("session-id"));
        assertThat(router.rows("/interface").get(5)).containsEntry(".id", "*F00000");
        assertThat(router.rows("/log").get(0)).containsEntry(".id", "*1");
        assertThat(router.rows("/ppp/secret"))
                .extracting(row -> row.get("name"))
                .contains("u", "late");
    }
}
