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

    /** PPP comes in on the second port, the hotspot on the third; all of it leaves by the first. */
    void carry(RateLimit.Pair ppp, RateLimit.Pair hotspot) {
        traffic("ether1").ifPresent(uplink -> uplink.run(ppp.tx() + hotspot.tx(), ppp.rx() + hotspot.rx()));
        traffic("ether2").ifPresent(port -> port.run(ppp.rx(), ppp.tx()));
        traffic("ether3").ifPresent(port -> port.run(hotspot.rx(), hotspot.tx()));
    }

    void pass(Duration time) {
        traffic.values().forEach(moved -> moved.pass(time));
    }

    void restart() {
        traffic.clear();
    }
}
