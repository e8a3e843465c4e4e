package io.mikamel.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PppShapingTest {

    private final World world = World.of("edge-1");

    private static Reading edge() {
        return Reading.of("edge-1").profile("p10", "10M/97M").profile("default", null);
    }

    @Test
    void givesALiveSessionItsRow() {
        world.cycle(edge().secret("USER1", "p10").session("USER1", "10.120.0.254"));
        ShapedDevice row = world.device("USER1");
        assertThat(row.circuitId()).matches("[A-Z][0-9A-Z]{7}");
        assertThat(row.deviceId()).matches("[A-Z][0-9A-Z]{7}").isNotEqualTo(row.circuitId());
        assertThat(row)
                .isEqualTo(new ShapedDevice(
                        row.circuitId(),
                        "USER1",
                        row.deviceId(),
                        "USER1",
                        "PPP-edge-1",
                        "",
                        "10.120.0.254",
                        "",
                        mbps(48),
                        mbps(5),
                        mbps(111),
                        mbps(11),
                        "PPPoE"));
        assertThat(world.log()).containsExactly("ADDED USER1: live session");
    }

    @Test
    void keepsADeviceThatDidNotChangeOnce() {
        world.cycle(edge().secret("USER1", "p10").session("USER1", "10.120.0.254"));
        ShapedDevice before = world.known.get(0).device();
        world.cycle(edge().secret("USER1", "p10").session("USER1", "10.120.0.254"));
        assertThat(world.known.get(0).device()).isSameAs(before);
        assertThat(world.result.rows().get(0).device()).isSameAs(before);
    }

    @Test
    void readsDownloadFromTxAndUploadFromRx() {
        world.cycle(edge().profile("p5", "5M/50M").secret("ana", "p5").session("ana", "10.0.0.1"));
        assertThat(world.device("ana").downloadMax()).isEqualTo(mbps(57));
        assertThat(world.device("ana").uploadMax()).isEqualTo(mbps(5));
    }

    @Test
    void keepsTheRowOfALiveSessionWhoseSecretIsDisabledOrGone() {
        world.cycle(edge().secret("a", "p10")
                .secret("b", "p10")
                .session("a", "10.0.0.1")
                .session("b", "10.0.0.2"));
        world.cycle(edge().disabledSecret("a", "p10").session("a", "10.0.0.1").session("b", "10.0.0.2"));
        assertThat(world.result.changes()).isEmpty();
        assertThat(world.device("b").downloadMax()).isEqualTo(mbps(111));
    }

    @Test
    void takesTheRateOfARadiusSessionFromItsDynamicQueue() {
        world.cycle(edge().session("rad", "10.0.0.1")
                .queue("<pppoe-rad>", "<pppoe-rad>", "3M/6M")
                .session("dad", "10.0.0.2")
                .queue("<other>", "10.0.0.2/32", "4M/8M")
                .session("none", "10.0.0.3"));
        assertThat(world.device("rad").downloadMax()).isEqualTo(mbps(6));
        assertThat(world.device("dad").downloadMax()).isEqualTo(mbps(9));
        assertThat(world.device("none").downloadMax()).isEqualTo(mbps(1150));
    }

    @Test
    void keepsTheLastKnownRateOfARadiusSessionWithoutQueue() {
        world.cycle(edge().session("rad", "10.0.0.1").queue("<pppoe-rad>", "<pppoe-rad>", "3M/6M"));
        world.cycle(edge().session("rad", "10.0.0.1"));
        assertThat(world.result.changes()).isEmpty();
    }

    @Test
    void givesAFixedAddressARowWithoutASessionButNotAPool() {
        world.cycle(edge().secretAt("fixed", "p10", "10.0.0.9")
                .secretAt("pool", "p10", "pool1")
                .secretAt("ref", "p10", "*2"));
        assertThat(world.devices()).extracting(ShapedDevice::circuitName).containsExactly("fixed");
        assertThat(world.log()).containsExactly("ADDED fixed: fixed address");
    }

    @Test
    void makesSeveralSessionsDevicesOfOneCircuit() {
        world.cycle(edge().secret("duo", "p10").session("duo", "10.0.0.2").session("duo", "10.0.0.1"));
        assertThat(world.devices()).extracting(ShapedDevice::ipv4).containsExactlyInAnyOrder("10.0.0.1", "10.0.0.2");
        assertThat(world.devices())
                .extracting(ShapedDevice::circuitId)
                .containsOnly(world.device("duo").circuitId());
        assertThat(world.devices()).extracting(ShapedDevice::deviceId).doesNotHaveDuplicates();
    }

    @Test
    void countsAGhostSessionWithTheSameAddressOnce() {
        world.cycle(edge().secret("a", "p10").session("a", "10.0.0.1").session("a", "10.0.0.1", Duration.ofSeconds(3)));
        assertThat(world.devices()).hasSize(1);
        assertThat(world.log()).containsExactly("ADDED a: live session");
    }

    @Test
    void doesNotTakeASessionWithoutAddressForADevice() {
        world.cycle(edge().secret("a", "p10").session("a", null));
        assertThat(world.devices()).isEmpty();
        assertThat(world.log()).isEmpty();
    }

    @Test
    void keepsTheRowWhileASessionHasNoAddressYet() {
        world.cycle(edge().session("rad", "10.0.0.1"));
        world.later(Duration.ofHours(1)).cycle(edge().session("rad", null));
        assertThat(world.has("rad")).isTrue();
        assertThat(world.result.changes()).isEmpty();
    }

    @Test
    void refusesASessionWhoseAddressIsNoIpv4() {
        world.cycle(edge().secret("a", "p10").session("a", "2001:db8::1"));
        assertThat(world.log()).containsExactly("REFUSED a: address \"2001:db8::1\" is no IPv4 address");
    }

    @Test
    void keepsAnOfflineRowForItsGrace() {
        world.cycle(edge().secret("a", "p10")
                .secret("b", "p10")
                .session("a", "10.0.0.1")
                .session("b", "10.0.0.2"));
        Reading offline = edge().secret("a", "p10").secret("b", "p10").session("b", "10.0.0.2");
        world.later(Duration.ofMinutes(10)).cycle(offline);
        assertThat(world.result.changes()).isEmpty();
        world.later(Duration.ofMinutes(5)).cycle(offline);
        assertThat(world.log()).containsExactly("REMOVED a: address not in use since 2026-03-01T12:00:00Z");
    }

    @Test
    void countsTheGraceFromNowWhereNobodyKnowsTheLastSession() {
        world.cycle(edge().secret("a", "p10")
                .secret("b", "p10")
                .session("a", "10.0.0.1")
                .session("b", "10.0.0.2"));
        Reading offline = edge().secret("a", "p10").secret("b", "p10").session("b", "10.0.0.2");
        world.loseDatabase().later(Duration.ofMinutes(60)).cycle(offline);
        assertThat(world.has("a")).isTrue();
        world.later(Duration.ofMinutes(14)).cycle(offline);
        assertThat(world.has("a")).isTrue();
        world.later(Duration.ofMinutes(1)).cycle(offline);
        assertThat(world.has("a")).isFalse();
    }

    @Test
    void updatesAnOfflineRowWhenThePlanChanges() {
        world.cycle(edge().secret("a", "p10").session("a", "10.0.0.1"));
        world.cycle(edge().profile("p20", "20M/20M").secret("a", "p20"));
        assertThat(world.log())
                .containsExactly("UPDATED a: rate 48/111 Mbps down, 5/11 up -> 10/23 Mbps down, 10/23 up");
    }

    @Test
    void removesAtOnceWhereTheSecretIsGoneOrDisabled() {
        world.cycle(edge().secret("a", "p10")
                .secret("b", "p10")
                .secret("c", "p10")
                .session("a", "10.0.0.1")
                .session("b", "10.0.0.2")
                .session("c", "10.0.0.3"));
        world.cycle(edge().disabledSecret("a", "p10").secret("c", "p10").session("c", "10.0.0.3"));
        assertThat(world.log()).containsExactly("REMOVED a: secret disabled", "REMOVED b: no secret and no session");
    }

    @Test
    void movesTheRowWithTheAddress() {
        world.cycle(edge().secret("a", "p10").session("a", "10.0.0.1"));
        ShapedDevice before = world.device("a");
        world.cycle(edge().secret("a", "p10").session("a", "10.0.0.7"));
        assertThat(world.log()).containsExactly("UPDATED a: address 10.0.0.1 -> 10.0.0.7");
        assertThat(world.device("a").deviceId()).isEqualTo(before.deviceId());
        assertThat(world.device("a").circuitId()).isEqualTo(before.circuitId());
    }

    @Test
    void keepsDeviceIdsWithTheirAddressWhenOneOfTwoSessionsChanges() {
        world.cycle(edge().secret("duo", "p10").session("duo", "10.0.0.1").session("duo", "10.0.0.2"));
        String second = idOf("10.0.0.2");
        world.cycle(edge().secret("duo", "p10").session("duo", "10.0.0.2").session("duo", "10.0.0.3"));
        assertThat(idOf("10.0.0.2")).isEqualTo(second);
        assertThat(world.result.changes()).hasSize(1);
    }

    @Test
    void givesTheDefaultRateWithoutAProfileOrRate() {
        world.cycle(edge().profile("zero", "0/0")
                .profile("up", "5M/0")
                .secret("a", "default")
                .secret("b", "gone")
                .secret("c", "zero")
                .secret("d", "up")
                .session("a", "10.0.0.1")
                .session("b", "10.0.0.2")
                .session("c", "10.0.0.3")
                .session("d", "10.0.0.4"));
        assertThat(world.devices()).extracting(ShapedDevice::downloadMax).containsOnly(mbps(1150));
        assertThat(world.device("d").uploadMax()).isEqualTo(mbps(5));
        assertThat(world.log()).hasSize(5);
    }

    @Test
    void keepsTheLastGoodRateWhenTheRateLimitCannotBeRead() {
        world.cycle(edge().secret("a", "p10").session("a", "10.0.0.1"));
        Reading broken = Reading.of("edge-1")
                .profile("p10", "10Mbit")
                .secret("a", "p10")
                .secret("new", "p10")
                .session("a", "10.0.0.1")
                .session("new", "10.0.0.2");
        world.cycle(broken);
        assertThat(world.log())
                .containsExactly(
                        "REFUSED PPP profile p10: rate-limit \"10Mbit\" cannot be read; the last good rate stays, else the default",
                        "ADDED new: live session");
        assertThat(world.device("a").downloadMax()).isEqualTo(mbps(111));
        assertThat(world.device("new").downloadMax()).isEqualTo(mbps(1150));
        world.cycle(broken);
        assertThat(world.log()).isEmpty();
        assertThat(world.device("a").downloadMax()).isEqualTo(mbps(111));
    }

    @Test
    void tellsNamesApartByCase() {
        world.cycle(edge().secret("Ana", "p10")
                .secret("ana", "p10")
                .session("Ana", "10.0.0.1")
                .session("ana", "10.0.0.2"));
        assertThat(world.devices())
                .extracting(it -> it.circuitId().toLowerCase())
                .doesNotHaveDuplicates();
    }

    @Test
    void choosesTheSecretThatFitsTheSession() {
        world.cycle(edge().profile("vpn", "1M/1M")
                .secret(new PppSecret("a", "l2tp", "vpn", Optional.empty(), false))
                .secret(new PppSecret("a", "pppoe", "p10", Optional.empty(), false))
                .session("a", "10.0.0.1"));
        assertThat(world.device("a").downloadMax()).isEqualTo(mbps(111));
    }

    @Test
    void readsWhatWasAskedOnly() {
        world.cycle(edge().hotspot("h", "10.0.0.2", "02:00:00:00:00:01")
                .secret("a", "p10")
                .session("a", "10.0.0.1"));
        world.cycle(edge().sources(Service.PPP).secret("a", "p10").session("a", "10.0.0.1"));
        assertThat(world.result.changes()).isEmpty();
        assertThat(world.devices()).hasSize(2);
    }

    @Test
    void keepsTheMacThatAnOperatorWroteAndTheIpv6() {
        world.cycle(edge().secret("a", "p10").session("a", "10.0.0.1"));
        var cells = new java.util.HashMap<>(world.present.get(0).cells());
        cells.putAll(java.util.Map.of("MAC", "a@radius", "IPv6", "2001:db8::/56"));
        world.present = List.of(World.row(0, cells));
        world.cycle(edge().secret("a", "p10").session("a", "10.0.0.2"));
        assertThat(world.device("a").macAddress()).isEqualTo("a@radius");
        assertThat(world.device("a").ipv6()).isEqualTo("2001:db8::/56");
    }

    private String idOf(String address) {
        return world.devices().stream()
                .filter(it -> it.ipv4().equals(address))
                .findFirst()
                .orElseThrow()
                .deviceId();
    }

    private static java.math.BigDecimal mbps(long value) {
        return java.math.BigDecimal.valueOf(value);
    }

    @Test
    void keepsTheRateOfAPlanThatWasRenamedBetweenTwoPrints() {
        World plans = World.of("r");
        plans.cycle(Reading.of("r").profile("p", "10M/10M").secret("ana", "p").session("ana", "10.0.0.1"));
        plans.cycle(Reading.of("r").profile("q", "10M/10M").secret("ana", "p").session("ana", "10.0.0.1"));
        assertThat(plans.device("ana").downloadMax()).isEqualTo("11");
        assertThat(plans.log())
                .containsExactly(
                        "REFUSED PPP profile p: there is no such profile; the last good rate stays, else the default");
    }
}
