package io.mikamel.shaping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ReadingInboxTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private final ReadingInbox inbox = new ReadingInbox();

    @Test
    void keepsTheReadingThatBeganLater() {
        TakenReading late = Readings.taken("edge-1", NOON.plusSeconds(5));
        inbox.put(late);
        inbox.put(Readings.taken("edge-1", NOON));
        assertThat(inbox.take()).containsExactly(late);
    }

    @Test
    void keepsOneReadingOfEachRouter() {
        inbox.put(Readings.taken("edge-1", NOON));
        inbox.put(Readings.taken("edge-2", NOON));
        assertThat(inbox.take()).extracting(TakenReading::router).containsExactly("edge-1", "edge-2");
    }

    @Test
    void givesEachReadingOnce() {
        inbox.put(Readings.taken("edge-1", NOON));
        inbox.take();
        assertThat(inbox.take()).isEmpty();
    }
}
