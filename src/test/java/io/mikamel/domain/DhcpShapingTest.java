package io.mikamel.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DhcpShapingTest {

    private static final String MAC_1 = "02:00:00:00:00:01";
    private static final String MAC_2 = "02:00:00:00:00:02";

    private final World world = World.of("r");

    @Test
    void namesALeaseByCommentElseHostNameElseMac() {
        world.cycle(Reading.of("r")
                .lease("Flat 3", "cc-PC", "10.0.0.1", MAC_1)
                .lease(" ", "cc-PC", "10.0.0.2", MAC_2)
                .lease(null, null, "10.0.0.3", "02:00:00:00:00:03"));
        assertThat(world.devices())
                .extracting(ShapedDevice::circuitName)
                .containsExactlyInAnyOrder("Flat 3", "cc-PC", "02:00:00:00:00:03");
        assertThat(world.device("Flat 3").parentNode()).isEqualTo("DHCP-r");
        assertThat(world.device("Flat 3").comment()).isEqualTo("DHCP");
    }

    @Test
    void keepsClientsWithOneHostNameApart() {
        world.cycle(Reading.of("r").lease(null, "iPhone", "10.0.0.1", MAC_1).lease(null, "iPhone", "10.0.0.2", MAC_2));
        assertThat(world.devices())
                .extracting(ShapedDevice::circuitId)
                .doesNotHaveDuplicates()
                .hasSize(2);
    }

    @Test
    void keepsTheIdWhenTheNameChanges() {
        world.cycle(Reading.of("r").lease(null, "iPhone", "10.0.0.1", MAC_1));
        String id = world.device("iPhone").circuitId();
        world.cycle(Reading.of("r").lease("Ana", "iPhone", "10.0.0.1", MAC_1));
        assertThat(world.device("Ana").circuitId()).isEqualTo(id);
    }

    @Test
    void leavesOutWhatIsNotBoundOrBlocked() {
        world.cycle(Reading.of("r").lease(lease(false, false, "1M")).lease(lease(true, true, "1M")));
        assertThat(world.devices()).isEmpty();
    }

    @Test
    void takesTheRateOfTheLeaseElseOfItsQueue() {
        world.cycle(Reading.of("r")
                .lease(lease(true, false, "2M/4M"))
                .lease(null, "q", "10.0.0.2", MAC_2)
                .queue("dhcp-ds<" + MAC_2 + ">", "10.0.0.2/32", "10M/10M"));
        assertThat(world.device(MAC_1).downloadMax()).isEqualTo("4");
        assertThat(world.device("q").downloadMax()).isEqualTo("11");
    }

    @Test
    void tellsALeaseWhoseRateCannotBeRead() {
        world.cycle(Reading.of("r").lease(lease(true, false, "fast")));
        assertThat(world.device(MAC_1).downloadMax()).isEqualTo("1150");
        assertThat(world.log()).anyMatch(line -> line.startsWith("REFUSED lease " + MAC_1 + ": rate-limit \"fast\""));
    }

    @Test
    void letsTheHotspotLoginHaveTheAddressOfItsLease() {
        world.cycle(Reading.of("r")
                .hotspotProfile("5m", "5M/5M")
                .user("VC1", "5m")
                .hotspot("VC1", "10.0.0.1", MAC_1)
                .lease(null, "phone", "10.0.0.1", MAC_1));
        assertThat(world.devices()).extracting(ShapedDevice::circuitName).containsExactly("VC1");
        assertThat(world.device("VC1").downloadMax()).isEqualTo("5");
    }

    @Test
    void letsATunnelHaveTheAddressBeforeAYoungerHotspotLogin() {
        world.cycle(
                Reading.of("r").session("ana", "10.0.0.1", Duration.ofDays(9)).hotspot("VC1", "10.0.0.1", MAC_1));
        assertThat(world.devices()).extracting(ShapedDevice::circuitName).containsExactly("ana");
    }

    private static DhcpLease lease(boolean bound, boolean blocked, String rate) {
        return new DhcpLease(
                "10.0.0.1", MAC_1, Optional.empty(), "lan", bound, blocked, Optional.of(rate), Optional.empty());
    }
}
