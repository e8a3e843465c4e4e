package io.mikamel.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Generous limits: what is quadratic misses them by far. */
class ShapingVolumeTest {

    private static final int SUBSCRIBERS = 100_000;

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void followsAHundredThousandSubscribers() {
        World world = World.of("big");
        world.cycle(big(0, SUBSCRIBERS));
        assertThat(world.devices()).hasSize(SUBSCRIBERS);
        world.cycle(big(0, SUBSCRIBERS));
        assertThat(world.result.changes()).isEmpty();
        world.cycle(big(100, SUBSCRIBERS + 100));
        assertThat(world.result.changes()).hasSize(200);
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void followsOneCircuitWithTwentyThousandDevices() {
        World world = World.of("big");
        world.cycle(shared(0, 20_000));
        world.later(Duration.ofHours(1)).cycle(shared(10_000, 30_000));
        assertThat(world.devices())
                .extracting(ShapedDevice::circuitId)
                .hasSize(20_000)
                .containsOnly(world.device("all").circuitId());
    }

    @Test
    void bearsNamesOfTwentyKilobytes() {
        World world = World.of("big");
        String name = "n".repeat(20_000);
        assertThatNoException()
                .isThrownBy(
                        () -> world.cycle(Reading.of("big").secret(name, name).session(name, "10.0.0.1")));
        assertThat(world.devices()).extracting(ShapedDevice::circuitName).containsExactly(name);
    }

    private static Reading big(int from, int to) {
        Reading reading = Reading.of("big").profile("p", "10M/20M");
        for (int i = from; i < to; i++) {
            String name = "subscriber-" + i;
            reading.secret(name, "p").session(name, address(i));
        }
        for (int i = 0; i < from; i++) {
            reading.disabledSecret("subscriber-" + i, "p");
        }
        return reading;
    }

    private static Reading shared(int from, int to) {
        Reading reading = Reading.of("big").secret("all", "p");
        for (int i = from; i < to; i++) {
            reading.session("all", address(i));
        }
        return reading;
    }

    private static String address(int i) {
        return "10." + (i >> 16) + "." + (i >> 8 & 255) + "." + (i & 255);
    }
}
