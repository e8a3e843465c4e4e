package io.mikamel.component;

import io.mikamel.pool.RouterDefinition;
import io.mikamel.pool.RouterInventory;
import io.mikamel.wire.RouterAddress;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckRepository;

/** The health checks of the inventory's enabled routers, as it is now, and of hosts that endpoints name. Thread-safe. */
final class RouterOsHealthRepository implements HealthCheckRepository {

    private final RouterOsComponent component;
    private volatile boolean enabled = true;

    RouterOsHealthRepository(RouterOsComponent component) {
        this.component = component;
    }

    @Override
    public String getId() {
        return "routeros";
    }

    @Override
    public boolean isEnabled() {
        return enabled;
    }

    @Override
    public void setEnabled(boolean enabled) {
        this.enabled = enabled;
    }

    @Override
    public Stream<HealthCheck> stream() {
        Stream<HealthCheck> named = component.routers().map(RouterInventory::all).stream()
                .flatMap(Collection::stream)
                .filter(RouterDefinition::enabled)
                .map(router -> check(router.name(), router.address()));
        return Stream.concat(named, hosts().map(host -> check(host.hostAndPort(), host)));
    }

    /** Of the endpoints there are now: dynamic ones come and go. */
    private Stream<RouterAddress> hosts() {
        return component.getCamelContext().getEndpoints().stream()
                .filter(endpoint -> endpoint instanceof RouterOsEndpoint ours && ours.getComponent() == component)
                .map(endpoint -> ((RouterOsEndpoint) endpoint).host())
                .flatMap(Optional::stream)
                .distinct();
    }

    private HealthCheck check(String name, RouterAddress address) {
        HealthCheck check =
                new RouterOsHealthCheck(name, () -> component.connections().state(address));
        return check;
    }
}
