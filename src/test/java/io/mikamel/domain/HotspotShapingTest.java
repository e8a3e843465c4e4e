package io.mikamel.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class HotspotShapingTest {

    private static final String MAC_1 = "5C:1C:B9:CD:4B:D1";
    private static final String MAC_2 = "5C:1C:B9:CD:4B:D2";

    private final World world = World.of("ROUTER");

    private static Reading router() {
        return Reading.of("ROUTER").hotspotProfile("7m", "7M/7M").hotspotProfile("default", null);
    }

    @Test
    void givesAnActiveUserItsRow() {
        world.cycle(router().user("VC1234", "7m").hotspot("VC1234", "10.0.0.230", MAC_1));
        ShapedDevice row = world.device("VC1234");
        BigDecimal min = new BigDecimal("3");
        BigDecimal max = new BigDecimal("8");
        assertThat(row)
                .isEqualTo(new ShapedDevice(
                        row.circuitId(),
                        "VC1234",
                        row.deviceId(),
                        "VC1234",
                        "HS-ROUTER",
                        MAC_1,
                        "10.0.0.230",
                        "",
                        min,
                        min,
                        max,
                        max,
                        "Hotspot"));
    }

    @Test
    void givesEachSessionOfASharedUserTheWholeRate() {
        world.cycle(
                router().user("guest", "7m").hotspot("guest", "10.0.0.1", MAC_1).hotspot("guest", "10.0.0.2", MAC_2));
        assertThat(world.devices())
                .extracting(ShapedDevice::circuitId)
                .doesNotHaveDuplicates()
                .hasSize(2);
    }

    @Test
    void followsADeviceByItsMacAddress() {
        world.cycle(
                router().user("guest", "7m").hotspot("guest", "10.0.0.1", MAC_1).hotspot("guest", "10.0.0.2", MAC_2));
        String first = idOf(MAC_1);
        world.cycle(
                router().user("guest", "7m").hotspot("guest", "10.0.0.2", MAC_1).hotspot("guest", "10.0.0.1", MAC_2));
        assertThat(idOf(MAC_1)).isEqualTo(first);
        assertThat(world.result.changes()).hasSize(2);
    }

    @Test
    void removesTheRowOfAUserWhoLeft() {
        world.cycle(router().user("a", "7m").hotspot("a", "10.0.0.1", MAC_1).hotspot("b", "10.0.0.2", MAC_2));
        world.cycle(router().user("a", "7m").hotspot("b", "10.0.0.2", MAC_2));
        assertThat(world.log()).containsExactly("REMOVED a: hotspot session ended");
    }

    @Test
    void takesTheRateOfARadiusUserFromTheQueueOrTheLastOne() {
        world.cycle(
                router().hotspot("rad", "10.0.0.1", MAC_1).queue("<hotspot-rad>", "10.0.0.1/32", "2000000/4000000"));
        assertThat(world.device("rad").downloadMax()).isEqualTo("4");
        world.cycle(router().hotspot("rad", "10.0.0.1", MAC_1));
        assertThat(world.result.changes()).isEmpty();
    }

    @Test
    void namesAUserWithoutNameByTheMacAddress() {
        world.cycle(router().hotspot("", "10.0.0.1", MAC_1).hotspot("", "10.0.0.2", MAC_2));
        assertThat(world.devices()).extracting(ShapedDevice::circuitName).containsExactly(MAC_1, MAC_2);
    }

    @Test
    void keepsNamesOnOneLineAndTheSubscriberByTheExactName() {
        world.cycle(router().hotspot("a\nb", "10.0.0.1", MAC_1)
                .hotspot("a b", "10.0.0.2", MAC_2)
                .hotspot("=cmd()", "10.0.0.3", ""));
        assertThat(world.devices()).extracting(ShapedDevice::circuitName).containsExactly("'=cmd()", "a b", "a b");
        assertThat(world.devices()).extracting(ShapedDevice::circuitId).doesNotHaveDuplicates();
        assertThat(world.known).extracting(KnownDevice::name).containsExactly("=cmd()", "a\nb", "a b");
    }

    private String idOf(String mac) {
        return world.devices().stream()
                .filter(it -> it.macAddress().equals(mac))
                .findFirst()
                .orElseThrow()
                .deviceId();
    }

    @Test
    void keepsTheRateOfAUserWhoseProfileWasDeleted() {
        world.cycle(router().user("VC1", "7m").hotspot("VC1", "10.0.0.1", MAC_1));
        world.cycle(router().user("VC1", "*5").hotspot("VC1", "10.0.0.1", MAC_1));
        assertThat(world.device("VC1").downloadMax()).isEqualTo("8");
        assertThat(world.log()).singleElement().asString().startsWith("REFUSED hotspot profile *5: there is no");
    }
}
