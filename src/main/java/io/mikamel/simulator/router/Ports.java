package io.mikamel.simulator.router;

import io.mikamel.simulator.row.Item;
import io.mikamel.simulator.row.ItemTable;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The hardware ports of a router and what they have moved. Guarded by the router's lock. */
public final class Ports {

    private final ItemTable ports = ItemTable.named();
    private final Map<Long, Traffic> traffic = new HashMap<>();

    public ItemTable ports() {
        return ports;
    }

    public Traffic traffic(long port) {
        return traffic.computeIfAbsent(port, id -> new Traffic());
    }

    public Optional<Traffic> traffic(String port) {
        return ports.withKey(port).map(Item::id).map(this::traffic);
    }

    void pass(Duration time) {
        traffic.values().forEach(moved -> moved.pass(time));
    }

    void restart() {
        traffic.clear();
    }
}
