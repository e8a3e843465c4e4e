package io.mikamel.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OwnershipTest {

    private final World world = World.of("r", "s");

    private static Reading ana() {
        return Reading.of("r").profile("p", "10M/10M").secret("ana", "p").session("ana", "10.0.0.1");
    }

    @Test
    void leavesRowsOfOthersAlone() {
        world.stands("Static", "10.9.0.1", "PPP-r", "static")
                .stands("STATIC", "10.9.0.2", "PPP-r", "Static")
                .stands("uisp", "10.9.0.3", "AP 7", "PPPoE")
                .stands("bare", "10.9.0.4", "PPP-r", "");
        world.cycle(ana());
        assertThat(world.result.foreign()).containsExactly(0, 1, 2, 3);
        assertThat(world.log()).containsExactly("ADDED ana: live session");
    }

    @Test
    void takesOverRowsOfTheOldScriptWithTheirIds() {
        world.stands(Map.of(
                "Circuit ID",
                "HI11R8ZV",
                "Device ID",
                "DX29J8P8",
                "Circuit Name",
                "ana",
                "Device Name",
                "ana",
                "Parent Node",
                "PPP-r",
                "IPv4",
                "10.0.0.77",
                "Comment",
                "pppoe"));
        world.cycle(ana());
        assertThat(world.device("ana").circuitId()).isEqualTo("HI11R8ZV");
        assertThat(world.device("ana").deviceId()).isEqualTo("DX29J8P8");
        assertThat(world.result.changes()).extracting(ShapingChange::kind).containsExactly(ShapingChange.Kind.UPDATED);
    }

    @Test
    void findsAnExactNameAgainByItsNameInTheFile() {
        Reading formula = Reading.of("r").secret("=ana", "p").session("=ana", "10.0.0.1");
        world.cycle(formula);
        world.loseDatabase().cycle(formula);
        assertThat(world.result.changes()).isEmpty();
        assertThat(world.known).extracting(KnownDevice::name).containsExactly("=ana");
    }

    @Test
    void findsAnExactNameAgainAfterACycleWithoutReading() {
        Reading formula = Reading.of("r").secret("=ana", "p").session("=ana", "10.0.0.1");
        world.cycle(formula);
        world.loseDatabase().cycle();
        world.cycle(formula);
        assertThat(world.result.changes()).isEmpty();
    }

    @Test
    void keepsIdsAfterTheFileWasLost() {
        world.cycle(ana());
        ShapedDevice before = world.device("ana");
        world.loseFile().cycle(ana());
        assertThat(world.device("ana")).isEqualTo(before);
        assertThat(world.log()).containsExactly("ADDED ana: the file had lost the row");
        world.loseFile().loseDatabase().cycle(ana());
        assertThat(world.device("ana")).isEqualTo(before);
    }

    @Test
    void restoresRowsOfARouterThatIsDownWhenTheFileWasLost() {
        world.cycle(ana());
        world.loseFile().cycle();
        assertThat(world.log()).containsExactly("ADDED ana: the file had lost the row");
    }

    @Test
    void knowsARowOfOursByItsDeviceIdWhateverItsComment() {
        world.cycle(ana());
        edit(Map.of("Comment", "VIP", "Parent Node", "elsewhere"));
        world.cycle(ana());
        assertThat(world.log()).containsExactly("UPDATED ana: parent node elsewhere -> PPP-r, comment VIP -> PPPoE");
    }

    @Test
    void givesARowToTheOperatorWhoMadeItStatic() {
        world.cycle(ana());
        edit(Map.of("Comment", "static"));
        world.cycle(ana());
        assertThat(world.result.foreign()).hasSize(1);
        assertThat(world.devices()).isEmpty();
        assertThat(world.log())
                .containsExactly("REFUSED ana: address 10.0.0.1 belongs to the row \"ana\" that is not ours");
    }

    @Test
    void stepsAsideForAForeignRowWithOurIds() {
        world.cycle(ana());
        ShapedDevice ours = world.device("ana");
        world.loseFile()
                .stands(Map.of(
                        "Circuit ID",
                        ours.circuitId().toLowerCase(),
                        "Device ID",
                        ours.deviceId(),
                        "Comment",
                        "static",
                        "IPv4",
                        "10.9.9.9"));
        world.cycle(ana());
        assertThat(world.device("ana").circuitId()).isNotEqualToIgnoringCase(ours.circuitId());
        assertThat(world.device("ana").deviceId()).isNotEqualToIgnoringCase(ours.deviceId());
        assertThat(world.result.foreign()).containsExactly(0);
    }

    @Test
    void clearsADuplicateOfOurRowAfterTheGrace() {
        world.cycle(ana());
        Map<String, String> copy = new HashMap<>(world.present.get(0).cells());
        copy.put("IPv4", "10.0.0.200");
        world.present.add(World.row(1, copy));
        world.cycle(ana());
        assertThat(world.devices()).extracting(ShapedDevice::deviceId).doesNotHaveDuplicates();
        world.later(Duration.ofMinutes(15)).cycle(ana());
        assertThat(world.devices()).extracting(ShapedDevice::ipv4).containsExactly("10.0.0.1");
    }

    @Test
    void takesARowUnderASharedNodeForTheRouterThatWasNotRead() {
        world.routers = List.of(shared("r"), shared("s"));
        world.stands("bob", "10.0.0.2", "POP", "PPPoE");
        world.cycle(ana());
        assertThat(world.has("bob")).isTrue();
        assertThat(world.known).extracting(KnownDevice::router).containsExactly("r", "s");
    }

    @Test
    void replacesIdsThatLibreQosWouldNotTake() {
        world.stands(Map.of(
                "Circuit ID",
                "#77",
                "Device ID",
                "",
                "Circuit Name",
                "ana",
                "Parent Node",
                "PPP-r",
                "IPv4",
                "10.0.0.1",
                "Comment",
                "PPPoE"));
        world.cycle(ana());
        assertThat(world.device("ana").circuitId()).matches("[A-Z][0-9A-Z]{7}");
        assertThat(world.device("ana").deviceId()).matches("[A-Z][0-9A-Z]{7}");
    }

    @Test
    void movesACircuitWithAllItsDevicesToAnotherNode() {
        Reading duo =
                Reading.of("r").secret("duo", "p").session("duo", "10.0.0.1").session("duo", "10.0.0.2");
        world.cycle(duo);
        world.routers.set(0, shared("r"));
        world.cycle(Reading.of("r").secret("duo", "p").session("duo", "10.0.0.1"));
        assertThat(world.devices())
                .extracting(ShapedDevice::parentNode)
                .containsOnly("POP")
                .hasSize(2);
    }

    private static RouterNodes shared(String router) {
        return new RouterNodes(router, Optional.of("POP"), Optional.empty(), Set.of(Service.values()));
    }

    private void edit(Map<String, String> cells) {
        Map<String, String> edited = new HashMap<>(world.present.get(0).cells());
        edited.putAll(cells);
        world.present.set(0, World.row(0, edited));
    }

    @Test
    void leavesACopyByHandToTheOneWhoMadeIt() {
        world.cycle(ana());
        Map<String, String> copy = new HashMap<>(world.present.get(0).cells());
        copy.putAll(Map.of("Circuit ID", "CAM-1", "Parent Node", "AP 7", "IPv4", "10.9.0.1", "Comment", "by hand"));
        world.present.add(World.row(1, copy));
        world.cycle(ana());
        assertThat(world.result.foreign()).containsExactly(1);
        assertThat(world.devices()).extracting(ShapedDevice::ipv4).containsExactly("10.0.0.1");
        assertThat(world.present.get(0).cells()).isEqualTo(copy);
    }

    @Test
    void takesOneOfTwoRowsWithOneDeviceIdForOurs() {
        world.cycle(ana());
        Map<String, String> copy = new HashMap<>(world.present.get(0).cells());
        copy.putAll(Map.of("IPv4", "10.9.0.1", "Comment", "by hand"));
        world.present.add(0, World.row(1, copy));
        world.cycle(ana());
        assertThat(world.result.foreign()).containsExactly(1);
        assertThat(world.devices()).extracting(ShapedDevice::ipv4).containsExactly("10.0.0.1");
    }

    @Test
    void keepsTheCircuitIdWhenSomebodyAddsADevice() {
        world.cycle(ana());
        ShapedDevice ours = world.device("ana");
        world.stands(Map.of("Circuit ID", ours.circuitId(), "Parent Node", "PPP-r", "IPv4", "10.9.0.1"));
        world.cycle(ana());
        assertThat(world.device("ana")).isEqualTo(ours);
        assertThat(world.result.changes()).isEmpty();
    }

    @Test
    void stepsAsideForADeviceUnderAnotherNode() {
        world.cycle(ana());
        String ours = world.device("ana").circuitId();
        world.stands(Map.of("Circuit ID", ours, "Parent Node", "AP 7", "IPv4", "10.9.0.1"));
        world.cycle(ana());
        assertThat(world.device("ana").circuitId()).isNotEqualTo(ours);
    }

    @Test
    void leavesADeviceWithOurCommentUnderOurCircuitAlone() {
        world.cycle(ana());
        Map<String, String> camera = new HashMap<>(world.present.get(0).cells());
        camera.putAll(Map.of("Device ID", "cam-1", "Device Name", "camera", "IPv4", "10.9.0.1"));
        world.present.add(World.row(1, camera));
        world.cycle(ana());
        world.later(Duration.ofHours(1)).cycle(ana());
        assertThat(world.result.changes()).isEmpty();
        assertThat(world.present.get(0).cells()).isEqualTo(camera);
    }

    @Test
    void keepsIdsWhenARouterGetsAnotherName() {
        world.cycle(ana());
        ShapedDevice before = world.device("ana");
        world.routers.set(0, new RouterNodes("edge", Optional.empty(), Optional.empty()));
        world.cycle();
        world.cycle(
                Reading.of("edge").profile("p", "10M/10M").secret("ana", "p").session("ana", "10.0.0.1"));
        assertThat(world.log()).containsExactly("UPDATED ana: parent node PPP-r -> PPP-edge");
        assertThat(world.device("ana").circuitId()).isEqualTo(before.circuitId());
        assertThat(world.device("ana").deviceId()).isEqualTo(before.deviceId());
        assertThat(world.held).isEmpty();
    }
}
