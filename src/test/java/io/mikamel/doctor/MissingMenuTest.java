package io.mikamel.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.mikamel.domain.Service;
import io.mikamel.simulator.SimulatedRouter;
import io.mikamel.wire.RouterAddress;
import io.mikamel.wire.Secret;
import io.mikamel.wire.Tls;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MissingMenuTest {

    @ParameterizedTest
    @ValueSource(strings = {"no such command", "no such command prefix", "no such command or directory (active)"})
    void isExplainedInWhateverWordsTheVersionHas(String words) {
        FakeConnection connection = new FakeConnection().traps("/ppp/active/print", words);
        try (SimulatedRouter router = SimulatedRouter.builder("edge").start()) {
            RouterAddress address = new RouterAddress(
                    "127.0.0.1", router.port(), "admin", Secret.of("x"), Tls.OFF, RouterAddress.NATIVE);

            List<Finding> findings = new Doctor(host -> connection, Clock.systemUTC(), Duration.ofSeconds(5))
                    .examine(address, Set.of(Service.PPP));

            assertThat(findings).extracting(Finding::what).contains("/ppp/active: this router has no such menu");
        }
    }
}
