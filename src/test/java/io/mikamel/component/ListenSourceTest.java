package io.mikamel.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Which routers a listen to all of them concerns. */
class ListenSourceTest extends CamelOverFakeRouter {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final String HOTSPOTS = "routeros:ip/hotspot/active/listen?router=*&source=hotspot";

    private Set<Object> heard() {
        return mock().getExchanges().stream()
                .map(exchange -> exchange.getMessage().getHeader("CamelRouterOsRouter"))
                .collect(Collectors.toSet());
    }

    @Test
    void listensToRoutersOfTheSourceAloneAsTheInventoryChanges() throws Exception {
        inventory.set("a-ppp", "b-hotspot");
        route(HOTSPOTS, route -> route.to("mock:out"));
        await().atMost(LONG).until(() -> heard().equals(Set.of("b-hotspot")));
        inventory.set("a-ppp", "c-hotspot");
        await().atMost(LONG).until(() -> heard().equals(Set.of("b-hotspot", "c-hotspot")));
        await().atMost(LONG).until(() -> router.listens().get(0).isCancelled());
        assertThat(router.listens()).hasSize(2);
    }

    @Test
    void refusesASourceThatTheInventoryDoesNotKnow() {
        assertThatThrownBy(
                        () -> route(HOTSPOTS.replace("source=hotspot", "source=hotspt"), route -> route.to("mock:out")))
                .hasStackTraceContaining("no source hotspt");
        assertThat(inventory.listeners()).isEmpty();
        assertThat(router.listens()).isEqualTo(List.of());
    }

    @Test
    void refusesASourceOfOneRouter() {
        assertThatThrownBy(() -> route(HOTSPOTS.replace("router=*", "router=edge-1"), route -> route.to("mock:out")))
                .hasStackTraceContaining("it wants router=*");
    }
}
