package io.mikamel.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The circuits that the readings of a cycle ask for, and which services of which routers were read at all. */
final class CircuitPlan {

    private final Inventory inventory;
    private final Map<String, RouterReading> readings = new LinkedHashMap<>();
    private final Map<CircuitKey, Circuit> circuits = new LinkedHashMap<>();
    private final Map<CircuitKey, CircuitKey> byFileName = new HashMap<>();
    private final List<Refusal> refusals = new ArrayList<>();

    CircuitPlan(ShapingInput input, Inventory inventory) {
        this.inventory = inventory;
        LastGoodRates lastGood = new LastGoodRates(input.known());
        for (RouterReading reading : input.readings()) {
            if (inventory.router(reading.router()).isPresent()) {
                readings.put(reading.router(), reading);
            }
        }
        readings.values().forEach(reading -> add(reading, new PlanRates(reading, lastGood, refusals::add)));
    }

    Collection<Circuit> circuits() {
        return circuits.values();
    }

    Optional<Circuit> circuit(CircuitKey key) {
        return Optional.ofNullable(circuits.get(key));
    }

    /** What could not be read or has no usable address. */
    List<Refusal> refusals() {
        return refusals;
    }

    boolean isRead(String router) {
        return readings.containsKey(router);
    }

    boolean isRead(String router, Service service) {
        RouterReading reading = readings.get(router);
        return reading != null && reading.sources().contains(service) && inventory.wants(router, service);
    }

    /** Whether a service was read and had nothing in it. */
    boolean isEmpty(String router, Service service) {
        return isRead(router, service) && isEmpty(readings.get(router), service);
    }

    /**
     * The key under which the readings know a row: its own, or that of the circuit whose name in the file is the row's
     * name, for a row that was taken over from the file alone.
     */
    CircuitKey resolve(CircuitKey key) {
        return circuits.containsKey(key) ? key : byFileName.getOrDefault(key, key);
    }

    private void add(RouterReading reading, PlanRates rates) {
        Consumer<Refusal> refused = refusals::add;
        if (isRead(reading.router(), Service.PPP)) {
            new PppCircuits(reading, rates, refused).circuits().forEach(this::add);
        }
        if (isRead(reading.router(), Service.HOTSPOT)) {
            new HotspotCircuits(reading, rates, refused).circuits().forEach(this::add);
        }
        if (isRead(reading.router(), Service.DHCP)) {
            new DhcpCircuits(reading, rates, refused).circuits().forEach(this::add);
        }
    }

    private void add(Circuit circuit) {
        CircuitKey key = circuit.key();
        circuits.put(key, circuit);
        String inFile = FileName.of(key.identity(), key.identity());
        if (!inFile.equals(key.identity())) {
            byFileName.putIfAbsent(new CircuitKey(key.router(), key.service(), inFile), key);
        }
    }

    private static boolean isEmpty(RouterReading reading, Service service) {
        return switch (service) {
            case PPP -> reading.pppSecrets().isEmpty() && reading.pppSessions().isEmpty();
            case HOTSPOT -> reading.hotspotSessions().isEmpty();
            case DHCP -> reading.leases().isEmpty();
        };
    }
}
