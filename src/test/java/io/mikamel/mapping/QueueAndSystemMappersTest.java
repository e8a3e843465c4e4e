package io.mikamel.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mikamel.domain.Rate;
import io.mikamel.domain.SimpleQueue;
import io.mikamel.domain.SystemResource;
import io.mikamel.wire.Row;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class QueueAndSystemMappersTest {

    @Test
    void readsDynamicQueuesOnlyAndTheirPairAsUploadAndDownload() {
        assertThat(new SimpleQueueMapper()
                        .map(RowFixtures.rows("queue-simple-7.16"))
                        .values())
                .containsExactly(
                        new SimpleQueue("<hotspot-client-2>", "192.168.88.54/32", new Rate(6_000_000, 4_000_000)));
    }

    @Test
    void namesTheTextOfAMalformedPair() {
        assertThatThrownBy(() -> new SimpleQueueMapper().map(Row.of("name", "q", "max-limit", "fast/slow")))
                .hasMessageStartingWith("/queue/simple max-limit=\"fast/slow\": rate-limit \"fast/slow\"");
    }

    @Test
    void readsTheSystemOfVersion7() {
        SystemResource system = new SystemResourceMapper()
                .map(RowFixtures.rows("system-resource-7.16").get(0));
        assertThat(system.version()).isEqualTo("7.17");
        assertThat(system.uptime()).isEqualTo(Duration.parse("P6DT23H19M23S"));
        assertThat(system.boardName()).contains("RB3011UiAS");
        assertThat(system.cpuLoad()).contains(3L);
        assertThat(system.totalMemoryBytes()).contains(1_073_741_824L);
    }

    @Test
    void readsTheSystemOfVersion6() {
        SystemResource system = new SystemResourceMapper()
                .map(RowFixtures.rows("system-resource-6.49").get(0));
        assertThat(system.version()).isEqualTo("6.49.11");
        assertThat(system.freeMemoryBytes()).contains(0L);
    }

    @Test
    void shortensALongValueInItsMessage() {
        assertThatThrownBy(() -> new SystemResourceMapper().map(Row.of("version", "7", "uptime", "x".repeat(20_000))))
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(500));
    }
}
