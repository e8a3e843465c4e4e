package io.mikamel.inventory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The routers at one moment.
 *
 * @param routers in the file's order
 * @param byName the same
 */
record InventorySnapshot(
        List<Router> routers, Map<String, Router> byName, List<InventoryProblem> problems, List<String> notices) {

    static final InventorySnapshot NONE = of(List.of(), List.of(), List.of());

    static InventorySnapshot of(List<Router> routers, List<InventoryProblem> problems, List<String> notices) {
        Map<String, Router> byName = new LinkedHashMap<>();
        routers.forEach(router -> byName.put(router.name(), router));
        return new InventorySnapshot(List.copyOf(routers), byName, List.copyOf(problems), List.copyOf(notices));
    }

    /** The same routers, with the reason why there are no newer ones. */
    InventorySnapshot keptBecause(String problem) {
        return of(routers, List.of(InventoryProblem.ofFile(problem)), notices);
    }
}
