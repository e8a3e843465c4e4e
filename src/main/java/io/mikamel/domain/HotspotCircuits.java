package io.mikamel.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The hotspot circuits of a reading: each row of {@code /ip/hotspot/active}, those of one user together. */
final class HotspotCircuits {

    private final RouterReading reading;
    private final PlanRates rates;
    private final Consumer<Refusal> refusals;
    private final Map<String, HotspotUser> users = new HashMap<>();
    private final Map<String, Optional<String>> profiles;

    HotspotCircuits(RouterReading reading, PlanRates rates, Consumer<Refusal> refusals) {
        this.reading = reading;
        this.rates = rates;
        this.refusals = refusals;
        this.profiles = ServiceProfile.rateLimits(reading.hotspotProfiles());
        reading.hotspotUsers().forEach(user -> users.putIfAbsent(user.name(), user));
    }

    List<Circuit> circuits() {
        Map<CircuitKey, List<HotspotSession>> sessions = new LinkedHashMap<>();
        for (HotspotSession session : reading.hotspotSessions()) {
            sessions.computeIfAbsent(key(session), key -> new ArrayList<>(1)).add(session);
        }
        List<Circuit> circuits = new ArrayList<>(sessions.size());
        sessions.forEach((key, ofUser) -> circuits.add(circuit(key, ofUser)));
        return circuits;
    }

    private CircuitKey key(HotspotSession session) {
        return CircuitKey.of(
                reading.router(), Service.HOTSPOT, session.user(), session.macAddress(), session.address());
    }

    private Circuit circuit(CircuitKey key, List<HotspotSession> sessions) {
        DeviceList devices = new DeviceList(key, refusals);
        sessions.forEach(session -> devices.live(session.address(), session.macAddress(), session.uptime()));
        String name = sessions.get(0).user();
        Optional<Rate> rate = Optional.ofNullable(users.get(name))
                .map(user -> planned(user, key))
                .orElseGet(() -> ofSession(devices, name, key));
        return new Circuit(
                key, name, rate, devices.byAddress(), devices.isEmpty(), devices.isEmpty(), "hotspot session ended");
    }

    private Optional<Rate> planned(HotspotUser user, CircuitKey key) {
        return rates.ofProfile(profiles, user.profile(), "hotspot", key);
    }

    /** RADIUS decided the rate of a session without a user: its dynamic queue tells it. */
    private Optional<Rate> ofSession(DeviceList devices, String name, CircuitKey key) {
        return devices.byAddress().stream()
                .map(device -> rates.ofQueue(device.address(), "<hotspot-" + name + ">"))
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> rates.lastGood(key));
    }
}
