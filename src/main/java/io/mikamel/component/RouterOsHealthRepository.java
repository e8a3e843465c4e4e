package io.mikamel.component;

import io.mikamel.pool.RouterDefinition;
import io.mikamel.pool.RouterInventory;
import io.mikamel.wire.RouterAddress;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckRepository;

/** The health checks of the inventory's enabled routers, as it is now, and of hosts that endpoints name. Thread-safe. */
final class RouterOsHealthRepository implements HealthCheckRepository {

    private final RouterOsComponent component;
    private final Set<RouterAddress> hosts = ConcurrentHashMap.newKeySet();
    private volatile boolean enabled = true;

    RouterOsHealthRepository(RouterOsComponent component) {
        this.component = component;
    }

    void watch(RouterAddress host) {
        hosts.add(host);
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
        return Stream.concat(named, hosts.stream().map(host -> check(host.hostAndPort(), host)));
    }

    private HealthCheck check(String name, RouterAddress address) {
        HealthCheck check =
                new RouterOsHealthCheck(name, () -> component.connections().state(address));
        return check;
    }
}
