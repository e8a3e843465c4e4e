package io.mikamel.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.mikamel.domain.ShapingChange.Kind;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The operator gives a router another name in routers.csv. */
class RenamedRouterTest {

    private final World world = World.of("r", "s");

    @BeforeEach
    void threeAreOnlineAndOneIsNot() {
        world.cycle(secrets("r").session("c", "10.0.0.3").session("d", "10.0.0.4"), other());
        world.later(Duration.ofMinutes(5)).cycle(secrets("r").session("c", "10.0.0.3"), other());
    }

    private static Reading secrets(String router) {
        return Reading.of(router)
                .secretAt("a", "p", "10.0.0.1")
                .secretAt("b", "p", "10.0.0.2")
                .secret("c", "p")
                .secret("d", "p");
    }

    private static Reading other() {
        return Reading.of("s").session("x", "10.1.0.1").session("y", "10.1.0.2");
    }

    private void rename() {
        world.routers = World.of("edge", "s").routers;
    }

    @Test
    void takesItsOfflineSubscribersAlong() {
        List<String> ids = world.devices().stream().map(ShapedDevice::deviceId).toList();
        rename();
        world.cycle(secrets("edge").session("c", "10.0.0.3"), other());
        assertThat(world.log())
                .containsExactly(
                        "UPDATED a: parent node PPP-r -> PPP-edge",
                        "UPDATED b: parent node PPP-r -> PPP-edge",
                        "UPDATED c: parent node PPP-r -> PPP-edge",
                        "UPDATED d: parent node PPP-r -> PPP-edge");
        assertThat(world.devices()).extracting(ShapedDevice::deviceId).containsExactlyElementsOf(ids);
        assertThat(world.held).isEmpty();
    }

    @Test
    void letsTheirGraceGoOnAsIfNothingHadHappened() {
        rename();
        world.later(Duration.ofMinutes(14)).cycle(secrets("edge").session("c", "10.0.0.3"), other());
        assertThat(world.log()).containsOnlyOnce("REMOVED d: address not in use since 2026-03-01T12:00:00Z");
        assertThat(world.devices()).hasSize(5);
    }

    @Test
    void knowsTheSubscribersByOtherAddressesToo() {
        rename();
        world.cycle(secrets("edge").session("c", "10.7.0.3").session("d", "10.7.0.4"), other());
        assertThat(world.devices()).hasSize(6);
        assertThat(world.device("c").ipv4()).isEqualTo("10.7.0.3");
        assertThat(world.result.changes()).extracting(ShapingChange::kind).containsOnly(Kind.UPDATED);
    }

    @Test
    void removesByTheGuardsRulesWhoIsNotThereAnyMore() {
        rename();
        world.cycle(
                Reading.of("edge")
                        .secretAt("a", "p", "10.0.0.1")
                        .secretAt("b", "p", "10.0.0.2")
                        .secret("c", "p"),
                other());
        assertThat(world.log()).contains("REMOVED d: no secret and no session");
    }

    @Test
    void takesARouterWithRowsOfItsOwnForAnother() {
        world.routers = World.of("s").routers;
        world.cycle(
                secrets("s").session("c", "10.9.0.3").session("x", "10.1.0.1").session("y", "10.1.0.2"));
        assertThat(world.held)
                .extracting(HeldRemoval::router, HeldRemoval::name)
                .contains(tuple("r", "c"), tuple("r", "d"));
        assertThat(world.log()).contains("ADDED c: live session");
    }

    @Test
    void takesARouterWithFewOfTheNamesForAnother() {
        rename();
        world.cycle(Reading.of("edge")
                .session("a", "10.5.0.1")
                .session("b", "10.5.0.2")
                .session("e", "10.5.0.3"));
        assertThat(world.result.counts())
                .extracting(RouterCount::router, RouterCount::rows)
                .containsExactly(tuple("edge", 3), tuple("s", 2), tuple("r", 4));
        assertThat(world.held).hasSize(4);
    }

    @Test
    void keepsTheRowsOfAServiceThatWasNotReadYet() {
        World mixed = World.of("r");
        mixed.cycle(secrets("r").hotspot("h", "10.9.0.1", "02:00:00:00:00:01"));
        mixed.routers = World.of("edge").routers;
        mixed.cycle(secrets("edge").sources(Service.PPP));
        assertThat(mixed.has("h")).isTrue();
        assertThat(mixed.held).isEmpty();
        mixed.cycle(secrets("edge").hotspot("h", "10.9.0.2", "02:00:00:00:00:01"));
        assertThat(mixed.device("h").parentNode()).isEqualTo("HS-edge");
        assertThat(mixed.devices()).hasSize(3);
    }

    @Test
    void findsTwoThatChangedNames() {
        world.routers = World.of("west", "east").routers;
        world.cycle(
                Reading.of("west").session("x", "10.1.0.1").session("y", "10.1.0.2"),
                secrets("east").session("c", "10.0.0.3"));
        assertThat(world.result.counts())
                .extracting(RouterCount::router, RouterCount::rows)
                .containsExactly(tuple("west", 2), tuple("east", 4));
        assertThat(world.held).isEmpty();
    }

    @Test
    void knowsALeaseByItsMacAddressOnAnyRouter() {
        World leases = World.of("r", "s");
        leases.cycle(
                Reading.of("r").lease(null, "phone", "10.0.0.1", "02:00:00:00:00:01"),
                Reading.of("s").lease(null, "tv", "10.1.0.1", "02:00:00:00:00:02"));
        leases.routers = List.of(new RouterNodes("s", Optional.empty(), Optional.empty(), Set.of(Service.DHCP)));
        leases.cycle(Reading.of("s")
                .lease(null, "tv", "10.1.0.1", "02:00:00:00:00:02")
                .lease(null, "phone", "10.1.0.7", "02:00:00:00:00:01"));
        assertThat(leases.devices()).extracting(ShapedDevice::ipv4).containsExactly("10.1.0.7", "10.1.0.1");
        assertThat(leases.held).isEmpty();
    }
}
