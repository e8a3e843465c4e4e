package io.mikamel.domain;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * A router of routers.csv as LibreQoS sees it: the parent nodes of its circuits.
 *
 * @param router its name in routers.csv
 * @param parentNode the one node for all its circuits, instead of {@code PPP-<router>} and the others
 * @param site the site above its nodes, the router's own if absent
 * @param sources which services the operator wants from it; rows of another service are held until confirmed
 */
public record RouterNodes(String router, Optional<String> parentNode, Optional<String> site, Set<Service> sources) {

    public RouterNodes {
        sources = Set.copyOf(sources);
    }

    /** A router with no service switched off. */
    public RouterNodes(String router, Optional<String> parentNode, Optional<String> site) {
        this(router, parentNode, site, EnumSet.allOf(Service.class));
    }

    /** The parent node of its circuits of one service. */
    public String node(Service service) {
        return parentNode.orElseGet(() -> service.nodePrefix() + router);
    }

    /** Every node its rows may stand under, also the ones from before an override was set. */
    public Set<String> nodes() {
        Set<String> nodes = new LinkedHashSet<>();
        parentNode.ifPresent(nodes::add);
        for (Service service : Service.values()) {
            nodes.add(service.nodePrefix() + router);
        }
        return nodes;
    }
}
