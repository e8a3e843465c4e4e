package io.mikamel.shaping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NewestReadingsTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private final NewestReadings newest = new NewestReadings();

    @Test
    void dropsAReadingOlderThanWhatIsWritten() {
        newest.remember(request(Readings.taken("edge-1", NOON)));
        ShapingRequest late = newest.of(request(Readings.taken("edge-1", NOON.minusSeconds(1))));
        assertThat(late.readings()).isEmpty();
        assertThat(late.superseded()).containsExactly("edge-1");
    }

    @Test
    void keepsAReadingOfAnotherRouter() {
        newest.remember(request(Readings.taken("edge-1", NOON)));
        TakenReading other = Readings.taken("edge-2", NOON.minusSeconds(1));
        assertThat(newest.of(request(other)).readings()).containsExactly(other);
    }

    @Test
    void keepsTheLaterOfTwoInOneRequest() {
        TakenReading late = Readings.taken("edge-1", NOON.plusSeconds(1));
        ShapingRequest both = request(late, Readings.taken("edge-1", NOON));
        assertThat(newest.of(both).readings()).containsExactly(late);
        assertThat(newest.of(both).superseded()).isEmpty();
    }

    @Test
    void forgetsThatAReadingIsOldWhereTheSameRequestHasANewOne() {
        newest.remember(request(Readings.taken("edge-1", NOON)));
        TakenReading late = Readings.taken("edge-1", NOON.plusSeconds(1));
        ShapingRequest both = request(Readings.taken("edge-1", NOON.minusSeconds(1)), late);
        assertThat(newest.of(both).readings()).containsExactly(late);
        assertThat(newest.of(both).superseded()).isEmpty();
    }

    @Test
    void letsTheSameReadingBeTriedAgain() {
        ShapingRequest request = request(Readings.taken("edge-1", NOON));
        newest.remember(request);
        assertThat(newest.of(request).readings()).hasSize(1);
    }

    private static ShapingRequest request(TakenReading... readings) {
        return new ShapingRequest("cycle", List.of(readings), Set.of(), List.of(), false, false);
    }
}
