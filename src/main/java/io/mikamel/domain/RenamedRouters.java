package io.mikamel.domain;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Gives rows of a router that is gone from routers.csv to the router that goes on under another name, so that circuits
 * keep their ids; else each row to the router that now has the same subscriber with the same address.
 */
final class RenamedRouters {

    private final CircuitPlan plan;
    private final Inventory inventory;
    private final Map<Holder, CircuitKey> holders = new HashMap<>();
    private final Map<CircuitKey, CircuitKey> successors = new HashMap<>();
    private final Set<CircuitKey> standing = new HashSet<>();

    /** A subscriber by what a router's name does not change; a lease goes by its MAC address wherever it is. */
    private record Holder(Service service, String identity, String address) {

        static Holder of(CircuitKey key, String address) {
            return new Holder(key.service(), key.identity(), key.service() == Service.DHCP ? "" : address);
        }
    }

    RenamedRouters(CircuitPlan plan, Inventory inventory) {
        this.plan = plan;
        this.inventory = inventory;
    }

    /** The same rows in the same order; all rows of one circuit go together. */
    List<ExistingRow> settled(List<ExistingRow> existing) {
        if (existing.stream().noneMatch(this::isGone)) {
            return existing;
        }
        plan.circuits().forEach(this::hold);
        Successors routers = new Successors(plan, inventory, existing);
        existing.stream().filter(row -> !isGone(row)).forEach(row -> standing.add(row.key()));
        existing.stream().filter(this::isGone).forEach(row -> routers.of(
                        row.key().router())
                .ifPresentOrElse(
                        router ->
                                successors.put(row.key(), plan.resolve(row.key().on(router))),
                        () -> find(row)));
        return existing.stream().map(this::settled).toList();
    }

    private void hold(Circuit circuit) {
        CircuitKey key = circuit.key();
        circuit.devices().forEach(device -> holders.putIfAbsent(Holder.of(key, device.address()), key));
    }

    private boolean isGone(ExistingRow row) {
        return inventory.router(row.key().router()).isEmpty();
    }

    private void find(ExistingRow row) {
        for (String address : Ipv4.hosts(row.device().ipv4())) {
            CircuitKey key = row.key();
            CircuitKey holder = holders.get(Holder.of(key, address));
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
