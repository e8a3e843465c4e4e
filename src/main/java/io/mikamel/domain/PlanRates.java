package io.mikamel.domain;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Finds the rate of a subscriber of one router: in a rate-limit, in the dynamic queue of a session, or the last good one. */
final class PlanRates {

    private final RouterReading reading;
    private final LastGoodRates lastGood;
    private final Consumer<Refusal> refusals;
    private final Map<String, Optional<Rate>> parsed = new HashMap<>();
    private final Map<String, Rate> queuesByTarget = new HashMap<>();
    private final Map<String, Rate> queuesByName = new HashMap<>();
    private final Set<String> told = new HashSet<>();

    PlanRates(RouterReading reading, LastGoodRates lastGood, Consumer<Refusal> refusals) {
        this.reading = reading;
        this.lastGood = lastGood;
        this.refusals = refusals;
        for (SimpleQueue queue : reading.queues()) {
            queuesByName.putIfAbsent(queue.name(), queue.maxLimit());
            Ipv4.hosts(queue.target()).forEach(host -> queuesByTarget.putIfAbsent(host, queue.maxLimit()));
        }
    }

    /** The rate of a text; without a text no limit. A malformed one is told once for whose it is. */
    Optional<Rate> ofText(Optional<String> text, String whose, CircuitKey key) {
        if (text.isEmpty()) {
            return Optional.of(Rate.UNLIMITED);
        }
        Optional<Rate> rate = parsed.computeIfAbsent(text.get(), PlanRates::parse);
        if (rate.isEmpty()) {
            tell(whose, "rate-limit \"%s\" cannot be read".formatted(text.get()));
            return lastGood(key);
        }
        return rate;
    }

    /**
     * The rate of a profile; one that is not in the list was renamed between two prints, or removed, and says nothing.
     *
     * @param rateLimits by profile name
     */
    Optional<Rate> ofProfile(Map<String, Optional<String>> rateLimits, String profile, String menu, CircuitKey key) {
        String whose = menu + " profile " + profile;
        if (rateLimits.containsKey(profile)) {
            return ofText(rateLimits.get(profile), whose, key);
        }
        tell(whose, "there is no such profile");
        return lastGood(key);
    }

    /** The rate of the dynamic queue that shapes an address, or else bears this name. */
    Optional<Rate> ofQueue(String address, String name) {
        return Optional.ofNullable(queuesByTarget.get(address)).or(() -> Optional.ofNullable(queuesByName.get(name)));
    }

    Optional<Rate> lastGood(CircuitKey key) {
        return lastGood.of(key);
    }

    private void tell(String whose, String what) {
        if (told.add(whose)) {
            refusals.accept(
                    new Refusal(reading.router(), whose, what + "; the last good rate stays, else the default"));
        }
    }

    private static Optional<Rate> parse(String text) {
        try {
            return Optional.of(RateLimit.parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
