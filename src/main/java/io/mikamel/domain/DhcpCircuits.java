package io.mikamel.domain;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The DHCP circuits of a reading: the leases that are bound and not blocked, those of one MAC address together. */
final class DhcpCircuits {

    private final RouterReading reading;
    private final PlanRates rates;
    private final Consumer<Refusal> refusals;

    DhcpCircuits(RouterReading reading, PlanRates rates, Consumer<Refusal> refusals) {
        this.reading = reading;
        this.rates = rates;
        this.refusals = refusals;
    }

    List<Circuit> circuits() {
        Map<CircuitKey, List<DhcpLease>> leases = new LinkedHashMap<>();
        for (DhcpLease lease : reading.leases()) {
            if (lease.bound() && !lease.blocked()) {
                leases.computeIfAbsent(key(lease), key -> new ArrayList<>(1)).add(lease);
            }
        }
        List<Circuit> circuits = new ArrayList<>(leases.size());
        leases.forEach((key, ofClient) -> circuits.add(circuit(key, ofClient)));
        return circuits;
    }

    private CircuitKey key(DhcpLease lease) {
        return CircuitKey.of(reading.router(), Service.DHCP, "", lease.macAddress(), lease.address());
    }

    private Circuit circuit(CircuitKey key, List<DhcpLease> leases) {
        DeviceList devices = new DeviceList(key, refusals);
        leases.forEach(lease -> devices.live(lease.address(), lease.macAddress(), Duration.ZERO));
        DhcpLease first = Collections.min(leases, Comparator.comparing(DhcpLease::address));
        return new Circuit(
                key,
                name(first, key),
                rate(first, key),
                devices.byAddress(),
                devices.isEmpty(),
                devices.isEmpty(),
                "lease not bound");
    }

    private Optional<Rate> rate(DhcpLease lease, CircuitKey key) {
        return lease.rateLimit().isPresent()
                ? rates.ofText(lease.rateLimit(), "lease " + key.identity(), key)
                : rates.ofQueue(lease.address(), "");
    }

    private static String name(DhcpLease lease, CircuitKey key) {
        return lease.comment()
                .filter(comment -> !comment.isBlank())
                .or(() -> lease.hostName().filter(host -> !host.isBlank()))
                .orElse(key.identity());
    }
}
