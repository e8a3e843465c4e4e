package io.mikamel.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The routers of routers.csv in their order, and whose parent node is whose. */
final class Inventory {

    private final Map<String, RouterNodes> routers = new LinkedHashMap<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, List<RouterNodes>> byNode = new HashMap<>();

    Inventory(List<RouterNodes> inOrder) {
        for (RouterNodes router : inOrder) {
            if (routers.putIfAbsent(router.router(), router) == null) {
                places.put(router.router(), places.size());
                router.nodes().forEach(node -> byNode.computeIfAbsent(node, it -> new ArrayList<>(1))
                        .add(router));
            }
        }
    }

    Optional<RouterNodes> router(String name) {
        return Optional.ofNullable(routers.get(name));
    }

    Iterable<RouterNodes> inOrder() {
        return routers.values();
    }

    /** As in routers.csv; those that are gone come last, by name. */
    Comparator<String> byPlace() {
        // Mostly both are on one router, and even have its name in common: no look-up for each comparison.
        return (one, other) -> one.equals(other) ? 0 : compare(one, other);
    }

    private int compare(String one, String other) {
        int order = Integer.compare(place(one), place(other));
        return order == 0 ? one.compareTo(other) : order;
    }

    private int place(String router) {
        return places.getOrDefault(router, places.size());
    }

    /** Routers whose circuits may stand under a parent node; several may share one. */
    List<RouterNodes> ofNode(String node) {
        return byNode.getOrDefault(node, List.of());
    }

    /** Whether the operator wants this service of this router. */
    boolean wants(String router, Service service) {
        return router(router).map(it -> it.sources().contains(service)).orElse(false);
    }
}
