package io.mikamel.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.mikamel.domain.ShapingChange.Kind;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemovalGuardTest {

    private final World world = World.of("r", "s");

    /** Sessions without secrets: they go as soon as they end. */
    private static Reading sessions(String router, int from, int to) {
        Reading reading = Reading.of(router);
        for (int i = from; i < to; i++) {
            reading.session("u" + i, "10." + (router.charAt(0) - 'a') + "." + i / 200 + "." + (1 + i % 200));
        }
        return reading;
    }

    @ParameterizedTest
    @CsvSource({"10, 1, false", "11, 1, true", "20, 100, false", "21, 100, true", "200, 1000, false", "201, 1000, true"
    })
    void knowsHowManyAreTooMany(int removals, int rows, boolean tooMany) {
        assertThat(RemovalGuard.DEFAULT.isTooMany(removals, rows)).isEqualTo(tooMany);
    }

    @Test
    void refusesSettingsThatMakeNoSense() {
        assertThatThrownBy(() -> new RemovalGuard(10, 101, 3)).hasMessageContaining("percent 0 to 100");
    }

    @Test
    void letsUpToTwentyPercentGo() {
        world.cycle(sessions("r", 0, 100));
        world.cycle(sessions("r", 20, 100));
        assertThat(kinds()).containsOnly(Kind.REMOVED).hasSize(20);
    }

    @Test
    void holdsMoreUntilSeenInThreeCyclesAndTellsItOnce() {
        world.cycle(sessions("r", 0, 100));
        world.cycle(sessions("r", 21, 100));
        assertThat(kinds()).containsOnly(Kind.HELD).hasSize(21);
        assertThat(world.log().get(0))
                .isEqualTo("HELD u0: no secret and no session; "
                        + "21 of 100 rows of the router would go at once: held until confirmed or seen in 3 cycles");
        world.cycle(sessions("r", 21, 100));
        assertThat(world.result.changes()).isEmpty();
        assertThat(world.result.counts().get(0).held()).isEqualTo(21);
        world.cycle(sessions("r", 21, 100));
        assertThat(kinds()).containsOnly(Kind.REMOVED).hasSize(21);
        assertThat(world.held).isEmpty();
    }

    @Test
    void forgetsAHeldRowThatCameBack() {
        world.cycle(sessions("r", 0, 100));
        world.cycle(sessions("r", 50, 100));
        world.cycle(sessions("r", 1, 100));
        assertThat(world.log()).containsExactly("REMOVED u0: no secret and no session");
        assertThat(world.held).isEmpty();
    }

    @Test
    void startsANewCountForRowsThatJoin() {
        world.cycle(sessions("r", 0, 100));
        world.cycle(sessions("r", 30, 100));
        world.cycle(sessions("r", 30, 100));
        world.cycle(sessions("r", 60, 100));
        assertThat(world.result.counts().get(0).removed()).isEqualTo(30);
        assertThat(world.result.counts().get(0).held()).isEqualTo(30);
    }

    @Test
    void letsConfirmedRowsGoAndOnlyThoseTheOperatorSaw() {
        world.cycle(sessions("r", 0, 100));
        world.cycle(sessions("r", 30, 100));
        world.confirmed = Set.of("r");
        world.cycle(sessions("r", 60, 100));
        assertThat(world.result.counts().get(0).removed()).isEqualTo(30);
        assertThat(world.result.counts().get(0).held()).isEqualTo(30);
    }

    @Test
    void doesNotCountAReadingThatASessionChangeStarted() {
        world.cycle(sessions("r", 0, 100));
        world.ofTimer = false;
        for (int i = 0; i < 5; i++) {
            world.cycle(sessions("r", 50, 100));
        }
        assertThat(world.result.rows()).hasSize(100);
    }

    @Test
    void letsReadingsBetweenTwoRoundsShareWhatOneMayTake() {
        world.cycle(sessions("r", 0, 100));
        world.ofTimer = false;
        for (int gone = 9; gone <= 18; gone += 9) {
            world.cycle(sessions("r", gone, 100));
            assertThat(kinds()).containsOnly(Kind.REMOVED).hasSize(9);
        }
        world.cycle(sessions("r", 27, 100));
        assertThat(kinds()).containsOnly(Kind.HELD).hasSize(9);
        assertThat(world.log().get(0))
                .contains("27 of 100 rows of the router would have gone since its last round: held until");
        world.cycle();
        world.cycle(sessions("r", 27, 100));
        assertThat(world.result.rows()).hasSize(82);
        world.ofTimer = true;
        world.cycle(sessions("r", 27, 100));
        assertThat(kinds()).containsOnly(Kind.REMOVED).hasSize(9);
    }

    @Test
    void sharesWithTheRoundBeforeToo() {
        world.cycle(sessions("r", 0, 100), sessions("s", 0, 100));
        world.cycle(sessions("r", 15, 100), sessions("s", 0, 100));
        world.ofTimer = false;
        world.cycle(sessions("r", 21, 100), sessions("s", 15, 100));
        assertThat(world.result.counts()).extracting(RouterCount::held).containsExactly(6, 0);
    }

    @Test
    void countsARoundSomebodyAskedForOnlyWhenTheIntervalHasGoneBy() {
        world.cycle(sessions("r", 0, 100));
        world.asked = true;
        for (int i = 0; i < 5; i++) {
            world.cycle(sessions("r", 50, 100));
        }
        assertThat(world.held).extracting(HeldRemoval::cycles).containsOnly(0);
        for (int i = 0; i < 3; i++) {
            assertThat(world.result.rows()).hasSize(100);
            world.later(Duration.ofMinutes(10)).cycle(sessions("r", 50, 100));
        }
        assertThat(world.result.rows()).hasSize(50);
    }

    @Test
    void countsEachRouterForItself() {
        world.cycle(sessions("r", 0, 100), sessions("s", 0, 100));
        world.cycle(sessions("r", 15, 100), sessions("s", 15, 100));
        assertThat(kinds()).containsOnly(Kind.REMOVED).hasSize(30);
    }

    @Test
    void holdsTheLastRowsOfAService() {
        world.cycle(sessions("r", 0, 5).hotspot("h", "10.9.0.1", "02:00:00:00:00:01"));
        world.cycle(sessions("r", 0, 5));
        assertThat(world.log())
                .containsExactly("HELD h: hotspot session ended; "
                        + "the router has no Hotspot at all: held until confirmed or seen in 3 cycles");
    }

    @Test
    void holdsTheLastRowOfAll() {
        world.cycle(Reading.of("r").secret("a", "p").session("a", "10.0.0.1"));
        world.cycle(Reading.of("r").disabledSecret("a", "p"));
        assertThat(world.log())
                .containsExactly("HELD a: secret disabled; "
                        + "no row of ours would be left: held until confirmed or seen in 3 cycles");
        world.cycle(Reading.of("r").disabledSecret("a", "p"));
        world.cycle(Reading.of("r").disabledSecret("a", "p"));
        assertThat(world.result.changes()).isEmpty();
        assertThat(world.has("a")).isTrue();
    }

    @Test
    void changesNothingForARouterThatWasNotRead() {
        world.cycle(sessions("r", 0, 50), sessions("s", 0, 50));
        List<PresentRow> before = world.present;
        world.cycle(sessions("s", 0, 50));
        assertThat(world.result.changes()).isEmpty();
        assertThat(world.result.rows()).allMatch(ShapedRow::asItStands);
        assertThat(world.present).isEqualTo(before);
    }

    @Test
    void keepsTheCountOfARouterThatWasNotRead() {
        world.cycle(sessions("r", 0, 100));
        world.cycle(sessions("r", 50, 100));
        world.cycle();
        world.cycle(sessions("r", 50, 100));
        assertThat(world.result.rows()).hasSize(100);
        world.cycle(sessions("r", 50, 100));
        assertThat(world.result.rows()).hasSize(50);
    }

    @Test
    void holdsTheRowsOfARouterThatLeftTheInventoryUntilConfirmed() {
        world.cycle(sessions("r", 0, 2), sessions("s", 0, 2));
        world.routers = List.of(world.routers.get(0));
        for (int i = 0; i < 5; i++) {
            world.cycle(sessions("r", 0, 2));
            assertThat(kinds()).hasSize(i == 0 ? 2 : 0);
        }
        world.confirmed = Set.of("s");
        world.cycle(sessions("r", 0, 2));
        assertThat(kinds()).containsExactly(Kind.REMOVED, Kind.REMOVED);
        assertThat(world.log().get(0)).startsWith("REMOVED u0: router s is not in the inventory any more");
    }

    @Test
    void holdsTheRowsOfAServiceThatWasSwitchedOff() {
        world.cycle(sessions("r", 0, 2).hotspot("h", "10.9.0.1", "02:00:00:00:00:01"));
        world.routers = List.of(new RouterNodes("r", Optional.empty(), Optional.empty(), Set.of(Service.PPP)));
        world.cycle(sessions("r", 0, 2).sources(Service.PPP));
        assertThat(world.log()).containsExactly("HELD h: Hotspot of router r is switched off; held until confirmed");
        world.cycle(sessions("r", 0, 2).sources(Service.PPP));
        assertThat(world.result.changes()).isEmpty();
        assertThat(world.has("h")).isTrue();
    }

    @Test
    void letsTheRowsOfARenamedRouterGoToTheNewName() {
        world.cycle(sessions("r", 0, 50));
        world.routers = World.of("renamed").routers;
        world.cycle(sessions("renamed", 0, 50));
        assertThat(world.result.counts())
                .extracting(RouterCount::router, RouterCount::rows)
                .contains(tuple("renamed", 50));
        assertThat(world.devices()).hasSize(50);
    }

    private List<Kind> kinds() {
        return world.result.changes().stream().map(ShapingChange::kind).toList();
    }

    @Test
    void neverLetsTheLastRowOfTheFileGo() {
        World night = World.of("r");
        night.cycle(Reading.of("r").hotspot("VC1", "10.0.0.1", "02:00:00:00:00:01"));
        for (int i = 0; i < 5; i++) {
            night.confirmed.add("r");
            night.cycle(Reading.of("r"));
            assertThat(night.has("VC1")).isTrue();
        }
        night.cycle(Reading.of("r").hotspot("VC2", "10.0.0.2", "02:00:00:00:00:02"));
        assertThat(night.devices()).extracting(ShapedDevice::circuitName).containsExactly("VC2");
    }
}
