package io.mikamel.shaping;

import static org.assertj.core.api.Assertions.assertThat;

import io.mikamel.pool.RouterDefinition;
import io.mikamel.pool.RouterInventory;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CyclesTest {

    private record NoRouters() implements RouterInventory {

        @Override
        public Optional<RouterDefinition> find(String name) {
            return Optional.empty();
        }

        @Override
        public List<RouterDefinition> all() {
            return List.of();
        }

        @Override
        public List<RouterDefinition> having(String source) {
            return List.of();
        }

        @Override
        public AutoCloseable onChange(Runnable listener) {
            return () -> {};
        }
    }

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private final Cycles cycles = new Cycles(new NoRouters(), Clock.fixed(NOON, ZoneOffset.UTC));
    private final TakenReading ofTimer = Readings.taken("edge", NOON);
    private final TakenReading ofChange = Readings.changed("core", NOON);

    @Test
    void countsARoundForTheRoutersThatTheTimerAskedForAlone() {
        assertThat(cycles.gathered(List.of(ofTimer, ofChange)).rounds()).containsExactly("edge");
    }

    @Test
    void countsNoRoundWhereSomebodyAsked() {
        ShapingRequest request = cycles.asked(List.of(ofTimer), false);
        assertThat(request.rounds()).isEmpty();
        assertThat(request.asked()).isTrue();
    }

    @Test
    void keepsTheRoundOfAReadingThatANewerOneReplaced() {
        TakenReading newer = Readings.changed("edge", NOON.plusSeconds(1));
        assertThat(ofTimer.later(newer).startedAt()).isEqualTo(newer.startedAt());
        assertThat(cycles.gathered(List.of(newer.later(ofTimer))).rounds()).containsExactly("edge");
    }
}
