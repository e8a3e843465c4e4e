package io.mikamel.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a look at routers.csv brought.
 *
 * @param added names
 * @param changed names, also of those whose place in the file changed nothing else
 * @param removed names
 * @param problems all that stand now
 * @param newProblems those that were not there before
 * @param notices all that stand now
 */
public record InventoryChange(
        List<String> added,
        List<String> changed,
        List<String> removed,
        List<InventoryProblem> problems,
        List<InventoryProblem> newProblems,
        List<String> notices) {

    /** Whether any router is another one than before. */
    public boolean isEmpty() {
        return added.isEmpty() && changed.isEmpty() && removed.isEmpty();
    }

    static InventoryChange between(InventorySnapshot before, InventorySnapshot after) {
        List<String> added = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        Map<String, Router> was = before.byName();
        for (Router router : after.routers()) {
            Router old = was.get(router.name());
            if (old == null) {
                added.add(router.name());
            } else if (!old.equals(router)) {
                changed.add(router.name());
            }
        }
        List<String> removed = was.keySet().stream()
                .filter(name -> !after.byName().containsKey(name))
                .toList();
        List<InventoryProblem> fresh = after.problems().stream()
                .filter(problem -> !before.problems().contains(problem))
                .toList();
        return new InventoryChange(added, changed, removed, after.problems(), fresh, after.notices());
    }
}
