package io.mikamel.component;

import static org.assertj.core.api.Assertions.assertThat;

import io.mikamel.wire.RouterOsLoginException;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.health.HealthCheckRegistry;
import org.junit.jupiter.api.Test;

class RouterOsHealthCheckTest extends CamelOverFakeRouter {

    private static final String PRINT = "routeros:ppp/active/print?router=edge-1";

    private Map<String, HealthCheck.Result> checks() {
        HealthCheckRegistry.get(camel).setExposureLevel("full");
        Collection<HealthCheck.Result> results = HealthCheckHelper.invoke(camel);
        return results.stream()
                .filter(result -> "routeros".equals(result.getCheck().getGroup()))
                .collect(Collectors.toMap(result -> result.getCheck().getId(), result -> result));
    }

    @Test
    void tellsEachEnabledRouterByItself() {
        send(PRINT, null);
        assertThat(checks()).containsOnlyKeys("routeros-edge-1", "routeros-edge-2");
        assertThat(checks().get("routeros-edge-1").getState()).isEqualTo(HealthCheck.State.UP);
        assertThat(checks().get("routeros-edge-2").getState()).isEqualTo(HealthCheck.State.UNKNOWN);
    }

    @Test
    void tellsAHostThatAnEndpointNames() {
        send("routeros:ppp/active/print?host=192.0.2.1&username=u", null);
        assertThat(checks().get("routeros-192.0.2.1:8728").getState()).isEqualTo(HealthCheck.State.UP);
    }

    @Test
    void forgetsAHostWithItsLastEndpoint() throws Exception {
        send("routeros:ppp/active/print?host=192.0.2.1&username=u", null);
        send("routeros:ppp/active/print?host=192.0.2.1&username=u&timeout=5s", null);
        assertThat(checks()).containsKey("routeros-192.0.2.1:8728");
        camel.removeEndpoints("routeros:*");
        assertThat(checks()).doesNotContainKey("routeros-192.0.2.1:8728");
    }

    @Test
    void saysWhyARouterIsDownWithoutMakingTheApplicationUnready() {
        router.driver().refuse(() -> new RouterOsLoginException("invalid user name or password (6)"));
        send(PRINT, null);
        HealthCheck.Result down = checks().get("routeros-edge-1");
        assertThat(down.getState()).isEqualTo(HealthCheck.State.DOWN);
        assertThat(down.getDetails()).containsEntry("phase", "LOGIN_REJECTED").containsKey("retry");
        assertThat(down.getMessage().orElseThrow()).contains("invalid user name or password");
        assertThat(HealthCheckHelper.invokeReadiness(camel))
                .noneMatch(result -> "routeros".equals(result.getCheck().getGroup()));
        assertThat(HealthCheckHelper.invokeLiveness(camel))
                .noneMatch(result -> "routeros".equals(result.getCheck().getGroup()));
    }
}
