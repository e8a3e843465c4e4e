package io.mikamel.app;

import io.mikamel.domain.RouterNodes;
import io.mikamel.domain.Service;
import io.mikamel.inventory.Router;
import io.mikamel.inventory.RouterDirectory;
import io.mikamel.shaping.RouterSources;
import java.util.List;
import java.util.Set;

/** The sources and nodes of routers.csv. Thread-safe, as the directory is. */
record InventorySources(RouterDirectory directory) implements RouterSources {

    @Override
    public Set<Service> sources(String router) {
        return directory.router(router).map(Router::sources).orElse(Set.of());
    }

    @Override
    public List<RouterNodes> nodes() {
        return directory.routers().stream().map(Router::nodes).toList();
    }
}
