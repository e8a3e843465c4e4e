package io.mikamel.domain;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Gives rows of a router that is gone from routers.csv to the router that now has the same subscriber with the same
 * address: it got another name there, and its circuits keep their ids.
 */
final class RenamedRouters {

    private final Inventory inventory;
    private final Map<Holder, CircuitKey> holders = new HashMap<>();
    private final Map<CircuitKey, CircuitKey> successors = new HashMap<>();
    private final Set<CircuitKey> standing = new HashSet<>();

    /** A subscriber by what a router's name does not change. */
    private record Holder(Service service, String identity, String address) {}

    RenamedRouters(CircuitPlan plan, Inventory inventory) {
        this.inventory = inventory;
        for (Circuit circuit : plan.circuits()) {
            CircuitKey key = circuit.key();
            circuit.devices()
                    .forEach(device ->
                            holders.putIfAbsent(new Holder(key.service(), key.identity(), device.address()), key));
        }
    }

    /** The same rows in the same order; all rows of one circuit go together. */
    List<ExistingRow> settled(List<ExistingRow> existing) {
        existing.stream().filter(row -> !isGone(row)).forEach(row -> standing.add(row.key()));
        existing.stream().filter(this::isGone).forEach(this::find);
        return existing.stream().map(this::settled).toList();
    }

    private boolean isGone(ExistingRow row) {
        return inventory.router(row.key().router()).isEmpty();
    }

    private void find(ExistingRow row) {
        for (String address : Ipv4.hosts(row.device().ipv4())) {
            CircuitKey key = row.key();
            CircuitKey holder = holders.get(new Holder(key.service(), key.identity(), address));
            if (holder != null && !standing.contains(holder)) {
                successors.putIfAbsent(key, holder);
            }
        }
    }

    private ExistingRow settled(ExistingRow row) {
        CircuitKey successor = successors.get(row.key());
        return successor == null ? row : row.of(successor);
    }
}
