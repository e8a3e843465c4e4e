package io.mikamel.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Routers that come, go, change names, nodes and services, while their subscribers move between them. */
class ChangingInventoryPropertyTest {

    private static final List<String> ROUTERS = List.of("r", "s", "t", "u");

    @Property(tries = 100)
    void alwaysGivesWhatLibreQosTakes(@ForAll Random random) {
        World world = world(random);
        List<PresentRow> foreign = List.copyOf(world.present);
        for (int i = 0; i < 8; i++) {
            step(world, random);
            Acceptable.check(world);
            assertThat(world.known).hasSameSizeAs(world.result.rows());
            assertThat(world.present.subList(0, foreign.size())).isEqualTo(foreign);
        }
    }

    @Property(tries = 100)
    void settlesInOneRound(@ForAll Random random) {
        World world = world(random);
        Reading[] readings = {};
        for (int i = 0; i < 6; i++) {
            readings = step(world, random);
        }
        world.ofTimer = false;
        List<PresentRow> before = world.present;
        world.cycle(readings);
        assertThat(world.log()).isEmpty();
        assertThat(world.present).isEqualTo(before);
    }

    /** Over addresses that several claim nobody fights for ever, however the readings come together. */
    @Property(tries = 20)
    void comesToRestWhenNobodyComesOrGoes(@ForAll Random random) {
        World world = world(random);
        Reading[] readings = {};
        for (int i = 0; i < 4; i++) {
            readings = step(world, random);
        }
        world.asked = false;
        world.ofTimer = true;
        for (int minute = 0; minute < 60; minute++) {
            world.later(Duration.ofMinutes(1));
            for (Reading reading : readings) {
                reading.older(Duration.ofMinutes(1));
            }
            world.cycle(some(readings, random));
            assertThat(minute < 40 || world.result.rows().stream().allMatch(ShapedRow::asItStands))
                    .as("%s", world.result.changes())
                    .isTrue();
        }
    }

    private static Reading[] some(Reading[] readings, Random random) {
        return Arrays.stream(readings).filter(reading -> random.nextBoolean()).toArray(Reading[]::new);
    }

    @Property(tries = 100)
    void doesNotDependOnTheOrderOfTheRows(@ForAll Random random) {
        World world = world(random);
        Reading[] readings = {};
        for (int i = 0; i < 4; i++) {
            readings = step(world, random);
        }
        change(world, random);
        ShapingResult straight = world.decide(readings);
        world.shuffle(random);
        ShapingResult mixed = world.decide(readings);
        assertThat(mixed.rows()).isEqualTo(straight.rows());
        assertThat(mixed.changes()).isEqualTo(straight.changes());
    }

    @Property(tries = 100)
    void givesEachLiveSessionARow(@ForAll Random random) {
        World world = world(random);
        for (int i = 0; i < 6; i++) {
            Reading[] readings = step(world, random);
            Set<String> shaped = Set.copyOf(
                    world.present.stream().map(row -> row.cell("IPv4")).toList());
            for (Reading reading : readings) {
                assertThat(shaped).containsAll(live(reading.build(), new Inventory(world.routers)));
            }
        }
    }

    @Property(tries = 100)
    void losesNobodyWhenARouterGetsAnotherName(@ForAll Random random) {
        World world = World.of("r", "s");
        Reading before = RandomReading.of("r", new Random(random.nextInt()));
        int seed = random.nextInt();
        world.cycle(RandomReading.of("r", new Random(seed)), before);
        world.cycle(RandomReading.of("r", new Random(seed)));
        List<String> addresses = Acceptable.addresses(world);
        List<String> ids = world.devices().stream().map(ShapedDevice::deviceId).toList();
        world.routers = World.of("new", "s").routers;
        world.cycle(RandomReading.of("new", new Random(seed)));
        assertThat(Acceptable.addresses(world)).isEqualTo(addresses);
        assertThat(world.devices()).extracting(ShapedDevice::deviceId).isEqualTo(ids);
        Acceptable.check(world);
    }

    private static List<String> live(RouterReading reading, Inventory inventory) {
        List<String> addresses = new ArrayList<>();
        if (inventory.wants(reading.router(), Service.PPP) && reading.sources().contains(Service.PPP)) {
            reading.pppSessions().forEach(it -> addresses.add(it.address().orElseThrow()));
        }
        if (inventory.wants(reading.router(), Service.HOTSPOT)
                && reading.sources().contains(Service.HOTSPOT)) {
            reading.hotspotSessions().forEach(it -> addresses.add(it.address()));
        }
        if (inventory.wants(reading.router(), Service.DHCP) && reading.sources().contains(Service.DHCP)) {
            reading.leases().forEach(it -> addresses.add(it.address()));
        }
        return addresses;
    }

    private static World world(Random random) {
        World world = World.of("r", "s");
        for (int i = random.nextInt(3); i > 0; i--) {
            world.stands("static " + i, RandomReading.address(random), "PPP-r", "static");
        }
        return world;
    }

    private static Reading[] step(World world, Random random) {
        if (random.nextInt(3) == 0) {
            change(world, random);
        }
        if (random.nextInt(12) == 0) {
            world.loseDatabase();
        }
        if (random.nextInt(6) == 0) {
            world.routers.forEach(router -> world.confirmed.add(router.router()));
        }
        world.asked = random.nextInt(4) == 0;
        world.ofTimer = random.nextBoolean();
        List<Reading> readings = new ArrayList<>();
        for (RouterNodes router : world.routers) {
            if (random.nextInt(4) > 0) {
                Reading reading = RandomReading.of(router.router(), random);
                readings.add(random.nextInt(4) > 0 ? reading : reading.sources(service(random), service(random)));
            }
        }
        Reading[] all = readings.toArray(Reading[]::new);
        world.later(Duration.ofMinutes(random.nextInt(12))).cycle(all);
        return all;
    }

    /** Renames, adds, removes, re-orders or re-parents a router, or switches services of it. */
    private static void change(World world, Random random) {
        int place = random.nextInt(world.routers.size());
        RouterNodes router = world.routers.get(place);
        String other = ROUTERS.get(random.nextInt(ROUTERS.size()));
        boolean free = world.routers.stream().noneMatch(it -> it.router().equals(other));
        switch (random.nextInt(5)) {
            case 0 -> world.routers.set(place, free ? nodes(other, router.sources(), random) : router);
            case 1 -> world.routers.addAll(free ? List.of(nodes(other, router.sources(), random)) : List.of());
            case 2 -> world.routers.removeAll(world.routers.size() > 1 ? List.of(router) : List.of());
            case 3 -> world.routers.set(
                    place, nodes(router.router(), EnumSet.of(service(random), service(random)), random));
            default -> world.routers.add(world.routers.remove(place));
        }
    }

    private static RouterNodes nodes(String router, Set<Service> sources, Random random) {
        Optional<String> node = random.nextInt(3) == 0 ? Optional.of("Tower") : Optional.empty();
        return new RouterNodes(router, node, Optional.empty(), sources);
    }

    private static Service service(Random random) {
        return Service.values()[random.nextInt(Service.values().length)];
    }
}
