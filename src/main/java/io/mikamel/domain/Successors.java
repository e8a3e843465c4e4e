package io.mikamel.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Under which name a router goes on that is gone from routers.csv: a router that had no row so far and has most of its
 * subscribers, whatever their addresses are now. A router with rows of its own is another one: names such as user1 are
 * on many routers.
 */
final class Successors {

    private final CircuitPlan plan;
    private final Map<String, String> names = new HashMap<>();

    private record Match(String gone, String newcomer, int subscribers) {}

    Successors(CircuitPlan plan, Inventory inventory, List<ExistingRow> existing) {
        this.plan = plan;
        Map<String, List<ExistingRow>> rows = new TreeMap<>();
        existing.forEach(row -> rows.computeIfAbsent(row.key().router(), router -> new ArrayList<>())
                .add(row));
        List<Match> matches = new ArrayList<>();
        for (RouterNodes router : inventory.inOrder()) {
            if (plan.isRead(router.router()) && !rows.containsKey(router.router())) {
                rows.forEach((gone, ofGone) -> {
                    if (inventory.router(gone).isEmpty()) {
                        match(gone, ofGone, router.router()).ifPresent(matches::add);
                    }
                });
            }
        }
        matches.sort(Comparator.comparingInt(Match::subscribers).reversed());
        matches.forEach(this::take);
    }

    /** The name that a router has now; empty if it is none of these. */
    Optional<String> of(String gone) {
        return Optional.ofNullable(names.get(gone));
    }

    private void take(Match match) {
        if (!names.containsValue(match.newcomer())) {
            names.putIfAbsent(match.gone(), match.newcomer());
        }
    }

    private Optional<Match> match(String gone, List<ExistingRow> rows, String newcomer) {
        Set<CircuitKey> asked = new HashSet<>();
        for (ExistingRow row : rows) {
            if (plan.isRead(newcomer, row.key().service())) {
                asked.add(row.key().on(newcomer));
            }
        }
        int found = (int)
                asked.stream().filter(key -> plan.circuit(key).isPresent()).count();
        return found * 2 > asked.size() ? Optional.of(new Match(gone, newcomer, found)) : Optional.empty();
    }
}
