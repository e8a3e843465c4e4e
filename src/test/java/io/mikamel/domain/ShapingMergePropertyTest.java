package io.mikamel.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever two routers say in a row of cycles, over few names and addresses so that they collide. */
class ShapingMergePropertyTest {

    @Property(tries = 300)
    void neverGivesOneAddressOrOneIdTwice(@ForAll Random random) {
        World world = world(random);
        for (int i = 0; i < 6; i++) {
            step(world, random);
            Acceptable.check(world);
        }
    }

    @Property(tries = 300)
    void changesNothingWhenNothingChanged(@ForAll Random random) {
        World world = world(random);
        Reading[] readings = {};
        for (int i = 0; i < 4; i++) {
            readings = step(world, random);
        }
        world.ofTimer = false;
        List<PresentRow> before = world.present;
        world.cycle(readings);
        assertThat(world.log()).isEmpty();
        assertThat(world.result.rows()).allMatch(ShapedRow::asItStands);
        assertThat(world.present).isEqualTo(before);
    }

    @Property(tries = 300)
    void keepsEveryRowOfRoutersThatFailed(@ForAll Random random) {
        World world = world(random);
        for (int i = 0; i < 3; i++) {
            step(world, random);
        }
        List<PresentRow> before = world.present;
        world.later(Duration.ofMinutes(random.nextInt(100_000))).cycle();
        assertThat(world.result.changes()).isEmpty();
        assertThat(world.present).isEqualTo(before);
        world.loseDatabase().cycle();
        assertThat(world.present).isEqualTo(before);
    }

    @Property(tries = 300)
    void givesEachLiveSessionARowOrARefusal(@ForAll Random random) {
        World world = world(random);
        for (int i = 0; i < 4; i++) {
            Reading[] readings = step(world, random);
            Set<String> shaped = new HashSet<>(Acceptable.addresses(world));
            for (Reading reading : readings) {
                for (PppSession session : reading.build().pppSessions()) {
                    assertThat(shaped.contains(session.address().orElseThrow()) || isForeign(world, session))
                            .as("%s at %s", session.name(), session.address())
                            .isTrue();
                    assertThat(hasRow(world, reading.build().router(), session) || isRefused(world, session))
                            .isTrue();
                }
            }
        }
    }

    @Property(tries = 200)
    void doesNotDependOnTheOrderOfTheRows(@ForAll Random random) {
        World world = world(random);
        for (int i = 0; i < 3; i++) {
            step(world, random);
        }
        Reading[] readings = readings(random);
        ShapingResult straight = world.decide(readings);
        world.shuffle(random);
        ShapingResult mixed = world.decide(readings);
        assertThat(mixed.rows()).isEqualTo(straight.rows());
        assertThat(mixed.changes()).isEqualTo(straight.changes());
        assertThat(mixed.foreign()).isEqualTo(straight.foreign());
    }

    @Property(tries = 200)
    void neverTouchesRowsOfOthers(@ForAll Random random) {
        World world = world(random);
        List<PresentRow> foreign = List.copyOf(world.present);
        for (int i = 0; i < 4; i++) {
            step(world, random);
            assertThat(world.present.subList(0, foreign.size())).isEqualTo(foreign);
        }
    }

    private static World world(Random random) {
        World world = World.of("r", "s");
        for (int i = random.nextInt(3); i > 0; i--) {
            world.stands("static " + i, RandomReading.address(random), "PPP-r", "static");
        }
        return world;
    }

    private static Reading[] step(World world, Random random) {
        Reading[] readings = readings(random);
        world.later(Duration.ofMinutes(random.nextInt(12)));
        if (random.nextInt(10) == 0) {
            world.loseDatabase();
        }
        world.cycle(readings);
        return readings;
    }

    private static Reading[] readings(Random random) {
        List<Reading> readings = new ArrayList<>();
        for (String router : List.of("r", "s")) {
            if (random.nextInt(4) > 0) {
                readings.add(RandomReading.of(router, random));
            }
        }
        return readings.toArray(Reading[]::new);
    }

    private static boolean isForeign(World world, PppSession session) {
        return world.present.stream()
                .filter(row -> row.cell("Comment").equals("static"))
                .anyMatch(row -> row.cell("IPv4").equals(session.address().orElseThrow()));
    }

    private static boolean hasRow(World world, String router, PppSession session) {
        return world.known.stream()
                .filter(known -> known.router().equals(router) && known.name().equals(session.name()))
                .anyMatch(
                        known -> known.device().ipv4().equals(session.address().orElseThrow()));
    }

    private static boolean isRefused(World world, PppSession session) {
        return world.refused.stream()
                .anyMatch(refusal -> refusal.name().equals(session.name())
                        && refusal.reason().contains(session.address().orElseThrow() + " "));
    }
}
