package io.mikamel.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** The PPP circuits of a reading: each name of {@code /ppp/secret} and {@code /ppp/active}, exact and case-sensitive. */
final class PppCircuits {

    private static final Pattern MAC = Pattern.compile("[0-9A-F]{2}(:[0-9A-F]{2}){5}");

    private final RouterReading reading;
    private final PlanRates rates;
    private final Consumer<Refusal> refusals;
    private final Map<String, List<PppSecret>> secrets = new LinkedHashMap<>();
    private final Map<String, List<PppSession>> sessions = new LinkedHashMap<>();
    private final Map<String, Optional<String>> profiles;

    PppCircuits(RouterReading reading, PlanRates rates, Consumer<Refusal> refusals) {
        this.reading = reading;
        this.rates = rates;
        this.refusals = refusals;
        this.profiles = ServiceProfile.rateLimits(reading.pppProfiles());
        for (PppSecret secret : reading.pppSecrets()) {
            secrets.computeIfAbsent(secret.name(), name -> new ArrayList<>(1)).add(secret);
        }
        for (PppSession session : reading.pppSessions()) {
            sessions.computeIfAbsent(session.name(), name -> new ArrayList<>(1)).add(session);
        }
    }

    List<Circuit> circuits() {
        Set<String> names = new LinkedHashSet<>(secrets.keySet());
        names.addAll(sessions.keySet());
        return names.stream().map(this::circuit).toList();
    }

    private Circuit circuit(String name) {
        List<PppSecret> ownSecrets = secrets.getOrDefault(name, List.of());
        List<PppSession> ownSessions = sessions.getOrDefault(name, List.of());
        CircuitKey key = new CircuitKey(reading.router(), Service.PPP, name);
        Optional<PppSecret> secret = secretFor(ownSecrets, ownSessions);
        DeviceList devices = new DeviceList(key, refusals);
        ownSessions.forEach(
                session -> devices.live(session.address().orElse(""), macAddress(session), session.uptime()));
        boolean pending = devices.isEmpty() && !ownSessions.isEmpty();
        if (devices.isEmpty()) {
            ownSecrets.stream().filter(it -> !it.disabled()).forEach(it -> addFixed(it, devices));
        }
        boolean enabled = secret.isPresent() && !secret.get().disabled();
        Optional<Rate> rate = secret.isPresent() ? planned(secret.get(), key) : ofSessions(ownSessions, key);
        return new Circuit(
                key, name, rate, devices.byAddress(), enabled || pending, pending, goneReason(secret, ownSessions));
    }

    private static void addFixed(PppSecret secret, DeviceList devices) {
        secret.remoteAddress().flatMap(Ipv4::host).ifPresent(devices::fixed);
    }

    private Optional<Rate> planned(PppSecret secret, CircuitKey key) {
        return rates.ofProfile(profiles, secret.profile(), "PPP", key);
    }

    /** RADIUS decided the rate of a session without a secret: its dynamic queue tells it. */
    private Optional<Rate> ofSessions(List<PppSession> sessions, CircuitKey key) {
        return sessions.stream()
                .sorted(Comparator.comparing(session -> session.address().orElse("")))
                .map(session -> rates.ofQueue(session.address().orElse(""), session.dynamicName()))
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> rates.lastGood(key));
    }

    /** Names are unique on most routers; where not, the enabled secret whose service fits the session. */
    private static Optional<PppSecret> secretFor(List<PppSecret> secrets, List<PppSession> sessions) {
        if (secrets.size() < 2) {
            return secrets.stream().findFirst();
        }
        return secrets.stream()
                .filter(secret -> !secret.disabled())
                .filter(secret -> sessions.stream().anyMatch(session -> fits(secret, session)))
                .findFirst()
                .or(() -> secrets.stream().filter(secret -> !secret.disabled()).findFirst())
                .or(() -> secrets.stream().findFirst());
    }

    private static boolean fits(PppSecret secret, PppSession session) {
        return secret.service().equals("any") || secret.service().equals(session.service());
    }

    private static String macAddress(PppSession session) {
        return session.callerId()
                .map(id -> id.toUpperCase(Locale.ROOT))
                .filter(id -> MAC.matcher(id).matches())
                .orElse("");
    }

    private static String goneReason(Optional<PppSecret> secret, List<PppSession> sessions) {
        if (!sessions.isEmpty()) {
            return "session ended";
        }
        return secret.filter(PppSecret::disabled).map(it -> "secret disabled").orElse("address not in use");
    }
}
