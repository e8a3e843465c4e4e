package io.mikamel.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mikamel.simulator.server.Fault;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FaultOrderTest {

    @Test
    void readsNameAmountAndRouter() {
        assertThat(FaultOrder.of("hang")).isEqualTo(new FaultOrder(Fault.HANG, Optional.empty()));
        assertThat(FaultOrder.of("reset-mid-row=router-2"))
                .isEqualTo(new FaultOrder(Fault.RESET_MID_ROW, Optional.of("router-2")));
        assertThat(FaultOrder.of("SLOW:100=a b").fault()).isEqualTo(Fault.slow(100));
        assertThat(FaultOrder.of("delay:3").fault()).isEqualTo(Fault.delay(Duration.ofSeconds(3)));
        assertThat(FaultOrder.of("wrong-clock:60").fault()).isEqualTo(Fault.wrongClock(Duration.ofMinutes(1)));
    }

    @Test
    void understandsEveryFaultThereIs() {
        assertThat(FaultOrder.names()).hasSameSizeAs(Fault.Kind.values()).allSatisfy(name -> FaultOrder.of(name));
    }

    @Test
    void saysWhatIsAllowed() {
        assertThatThrownBy(() -> FaultOrder.of("explode"))
                .hasMessageContaining("fault 'explode'")
                .hasMessageContaining("half-sentence");
        assertThatThrownBy(() -> FaultOrder.of("")).hasMessageContaining(FaultOrder.FORM);
        assertThatThrownBy(() -> FaultOrder.of("hang:3")).hasMessageContaining("takes no amount");
    }

    @Test
    void befallsTheRouterThatIsNamed() throws IOException {
        SimulatorOptions options = SimulatorMain.options("--routers", "2", "--subscribers", "0", "--port", "0");
        try (SimulatorFleet fleet = SimulatorFleet.start(options)) {
            SimulatorMain.faults("--fault", "trap=router-2").forEach(fleet::befall);

            assertThat(login(fleet.routers().get(0))).startsWith("!done");
            assertThat(login(fleet.routers().get(1))).startsWith("!trap");
            assertThatThrownBy(() -> fleet.befall(FaultOrder.of("hang=router-3")))
                    .hasMessage("fault hang: no router 'router-3'; there are router-1, router-2");
        }
    }

    private static String login(SimulatedRouter router) throws IOException {
        try (ApiClient client = ApiClient.to(router)) {
            return client.ask("/login", "=name=admin", "=password=").get(0);
        }
    }
}
