package io.mikamel.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;

/** Counts what a cycle did, by router. */
final class RouterCounts {

    private final Inventory inventory;
    private final CircuitPlan plan;

    RouterCounts(Inventory inventory, CircuitPlan plan) {
        this.inventory = inventory;
        this.plan = plan;
    }

    List<RouterCount> count(
            List<KnownDevice> rows, List<ShapingChange> changes, List<HeldRemoval> held, List<Refusal> refused) {
        Map<String, Integer> rowsOf = by(rows, KnownDevice::router);
        Map<String, Integer> changesOf = by(changes, change -> change.kind() + change.router());
        Map<String, Integer> heldOf = by(held, HeldRemoval::router);
        Map<String, Integer> refusedOf = by(refused, Refusal::router);
        List<RouterCount> counts = new ArrayList<>();
        for (String router : routers(rowsOf, changes)) {
            counts.add(new RouterCount(
                    router,
                    plan.isRead(router),
                    rowsOf.getOrDefault(router, 0),
                    changesOf.getOrDefault(ShapingChange.Kind.ADDED + router, 0),
                    changesOf.getOrDefault(ShapingChange.Kind.UPDATED + router, 0),
                    changesOf.getOrDefault(ShapingChange.Kind.REMOVED + router, 0),
                    heldOf.getOrDefault(router, 0),
                    refusedOf.getOrDefault(router, 0)));
        }
        return counts;
    }

    private List<String> routers(Map<String, Integer> rowsOf, List<ShapingChange> changes) {
        List<String> routers = new ArrayList<>();
        inventory.inOrder().forEach(router -> routers.add(router.router()));
        TreeSet<String> gone = new TreeSet<>(rowsOf.keySet());
        changes.forEach(change -> gone.add(change.router()));
        gone.removeIf(router -> inventory.router(router).isPresent());
        routers.addAll(gone);
        return routers;
    }

    private static <T> Map<String, Integer> by(List<T> things, Function<T, String> key) {
        Map<String, Integer> counts = new HashMap<>();
        things.forEach(thing -> counts.merge(key.apply(thing), 1, Integer::sum));
        return counts;
    }
}
