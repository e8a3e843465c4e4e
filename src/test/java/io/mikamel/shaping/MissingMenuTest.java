package io.mikamel.shaping;

import static org.assertj.core.api.Assertions.assertThat;

import io.mikamel.domain.RouterNodes;
import io.mikamel.domain.Service;
import io.mikamel.wire.RouterOsTrapException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MissingMenuTest {

    private final RouterReadings readings =
            new RouterReadings(new NoSources(), new RouterStatuses(), Clock.systemUTC());

    @ParameterizedTest
    @ValueSource(strings = {"no such command", "no such command prefix", "no such command or directory (hotspot)"})
    void isRecognisedInWhateverWordsTheVersionHas(String words) {
        assertThat(readings.isMenuMissing(trap(words))).isTrue();
    }

    @Test
    void isNotWhatAnotherRefusalMeans() {
        assertThat(readings.isMenuMissing(trap("not enough permissions (9)"))).isFalse();
        assertThat(readings.isMenuMissing(trap("no such item"))).isFalse();
    }

    private static RouterOsTrapException trap(String words) {
        return new RouterOsTrapException(words, 0, "/ip/hotspot/user/print", "edge");
    }

    private static final class NoSources implements RouterSources {

        @Override
        public Set<Service> sources(String router) {
            return Set.of();
        }

        @Override
        public List<RouterNodes> nodes() {
            return List.of();
        }
    }
}
