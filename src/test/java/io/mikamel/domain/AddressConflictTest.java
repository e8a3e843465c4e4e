package io.mikamel.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class AddressConflictTest {

    private final World world = World.of("r", "s");

    private static Reading r() {
        return Reading.of("r").profile("p", "10M/10M");
    }

    private static Reading s() {
        return Reading.of("s").profile("p", "10M/10M");
    }

    @Test
    void letsAForeignRowWinAndTellsItOnce() {
        world.stands("Office", "10.0.0.1/32", "", "static");
        Reading ana = r().secret("ana", "p").session("ana", "10.0.0.1");
        world.cycle(ana);
        assertThat(world.log())
                .containsExactly("REFUSED ana: address 10.0.0.1 belongs to the row \"Office\" that is not ours");
        world.cycle(ana);
        assertThat(world.result.changes()).isEmpty();
        assertThat(world.result.counts().get(0).refused()).isEqualTo(1);
    }

    @Test
    void doesNotTakeANetworkForAConflict() {
        world.stands("Net", "10.0.0.0/24", "", "static");
        world.cycle(r().secret("ana", "p").session("ana", "10.0.0.1"));
        assertThat(world.has("ana")).isTrue();
    }

    @Test
    void seesEachAddressOfAForeignCell() {
        world.stands("Two", "10.0.0.9, 10.0.0.1", "", "static");
        world.cycle(r().secret("ana", "p").session("ana", "10.0.0.1"));
        assertThat(world.has("ana")).isFalse();
    }

    @Test
    void letsALiveSessionWinOverAFixedAddress() {
        world.cycle(
                r().secretAt("fixed", "p", "10.0.0.1"), s().secret("live", "p").session("live", "10.0.0.1"));
        assertThat(world.devices()).extracting(ShapedDevice::circuitName).containsExactly("live");
        assertThat(world.log()).contains("REFUSED fixed: address 10.0.0.1 belongs to PPPoE live on s");
    }

    @Test
    void letsTheYoungerSessionWinThenTheRouterEarlierInTheInventory() {
        world.cycle(
                r().session("old", "10.0.0.1", Duration.ofHours(2)).session("first", "10.0.0.2"),
                s().session("young", "10.0.0.1", Duration.ofMinutes(1)).session("second", "10.0.0.2"));
        assertThat(world.devices()).extracting(ShapedDevice::circuitName).containsExactly("first", "young");
    }

    @Test
    void letsALiveSessionWinOverAnOfflineRow() {
        world.cycle(r().secret("a", "p").session("a", "10.0.0.1"), s());
        world.cycle(r().secret("a", "p").secret("b", "p").session("b", "10.0.0.1"), s());
        assertThat(world.log())
                .containsExactly(
                        "ADDED b: live session",
                        "REMOVED a: address not in use since 2026-03-01T12:00:00Z; address 10.0.0.1 belongs to PPPoE b on r");
    }

    @Test
    void swapsAddressesWithoutLosingAnybody() {
        world.cycle(
                r().secret("a", "p").secret("b", "p").session("a", "10.0.0.1").session("b", "10.0.0.2"));
        world.cycle(
                r().secret("a", "p").secret("b", "p").session("a", "10.0.0.2").session("b", "10.0.0.1"));
        assertThat(world.result.changes())
                .extracting(ShapingChange::kind)
                .containsOnly(ShapingChange.Kind.UPDATED)
                .hasSize(2);
        assertThat(world.device("a").ipv4()).isEqualTo("10.0.0.2");
    }

    @Test
    void keepsTheRowOfARouterThatJustFailedThenBelievesTheLiveSession() {
        world.cycle(r(), s().session("there", "10.0.0.1"));
        world.later(Duration.ofMinutes(5)).cycle(r().session("here", "10.0.0.1"));
        assertThat(world.devices()).extracting(ShapedDevice::circuitName).containsExactly("there");
        world.later(Duration.ofMinutes(10)).cycle(r().session("here", "10.0.0.1"));
        assertThat(world.devices()).extracting(ShapedDevice::circuitName).containsExactly("here");
        assertThat(world.log()).contains("REFUSED there: address 10.0.0.1 belongs to PPPoE here on r");
    }

    @Test
    void leavesAFixedAddressOfTwoSecretsWithTheRowThatHasIt() {
        world.cycle(r().secretAt("zoe", "p", "10.0.0.7"));
        Reading both = r().secretAt("amy", "p", "10.0.0.18").secretAt("zoe", "p", "10.0.0.18");
        world.cycle(both);
        assertThat(world.device("amy").ipv4()).isEqualTo("10.0.0.18");
        world.cycle(both);
        assertThat(world.log()).isEmpty();
    }

    @Test
    void givesTheRowBackWhenTheConflictEnds() {
        Reading fixed = r().secretAt("fixed", "p", "10.0.0.1");
        world.cycle(fixed, s().session("live", "10.0.0.1").session("other", "10.0.0.2"));
        world.cycle(fixed, s().session("other", "10.0.0.2"));
        assertThat(world.log())
                .containsExactly(
                        "ADDED fixed: fixed address",
                        "REMOVED live: no secret and no session; address 10.0.0.1 belongs to PPPoE fixed on r");
        assertThat(world.refused).isEmpty();
    }

    @Test
    void keepsTheOldRowForItsGraceWhenTheNewAddressIsRefused() {
        world.stands("Office", "10.0.0.9", "", "static");
        world.cycle(r().secret("a", "p").session("a", "10.0.0.1"));
        Reading moved = r().secret("a", "p").session("a", "10.0.0.9");
        world.cycle(moved);
        assertThat(world.log())
                .containsExactly("REFUSED a: address 10.0.0.9 belongs to the row \"Office\" that is not ours");
        assertThat(world.device("a").ipv4()).isEqualTo("10.0.0.1");
        world.cycle(moved);
        assertThat(world.result.changes()).isEmpty();
    }

    @Test
    void keepsTwoLeasesOfOneMacApart() {
        Reading leases =
                r().lease(null, "x", "10.0.0.7", "02:00:00:00:00:01").lease(null, "x", "10.0.0.3", "02:00:00:00:00:01");
        world.cycle(leases);
        world.cycle(leases);
        assertThat(world.result.changes()).isEmpty();
    }

    @Test
    void believesASessionThatBeganAfterTheUnreadOneWasLastSeen() {
        world.cycle(r(), s().session("moves", "10.0.0.1"));
        world.later(Duration.ofMinutes(5)).cycle(r().session("moves", "10.0.0.1", Duration.ofMinutes(2)));
        assertThat(world.known).extracting(KnownDevice::router).containsExactly("r");
        world.later(Duration.ofMinutes(1)).cycle(s());
        assertThat(world.devices()).extracting(ShapedDevice::ipv4).containsExactly("10.0.0.1");
    }

    @Test
    void doesNotBelieveALeaseOverTheUnreadSession() {
        world.cycle(r(), s().session("there", "10.0.0.1"));
        world.later(Duration.ofMinutes(5)).cycle(r().lease("here", "pc", "10.0.0.1", "02:00:00:00:00:01"));
        assertThat(world.devices()).extracting(ShapedDevice::circuitName).containsExactly("there");
    }
}
