package io.mikamel.inventory;

import io.mikamel.domain.RouterNodes;
import io.mikamel.domain.Service;
import io.mikamel.pool.RouterDefinition;
import java.util.Optional;
import java.util.Set;

/**
 * A line of routers.csv.
 *
 * @param definition what routes call it, and where its API is
 * @param sources which services are read from it
 * @param parentNode the one LibreQoS node for its circuits, if not {@code PPP-<router>} and the others
 * @param site the LibreQoS site above its nodes, if not its own
 */
public record Router(
        RouterDefinition definition, Set<Service> sources, Optional<String> parentNode, Optional<String> site) {

    public String name() {
        return definition.name();
    }

    /** The router as LibreQoS sees it. */
    public RouterNodes nodes() {
        return new RouterNodes(name(), parentNode, site, sources);
    }
}
