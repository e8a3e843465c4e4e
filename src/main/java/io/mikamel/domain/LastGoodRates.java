package io.mikamel.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rates that the database remembers, by subscriber; gathered when the first is asked for, which is rare. */
final class LastGoodRates {

    private final List<KnownDevice> known;
    private Optional<Map<CircuitKey, Rate>> rates = Optional.empty();

    LastGoodRates(List<KnownDevice> known) {
        this.known = known;
    }

    Optional<Rate> of(CircuitKey key) {
        if (rates.isEmpty()) {
            rates = Optional.of(gathered());
        }
        return Optional.ofNullable(rates.get().get(key));
    }

    private Map<CircuitKey, Rate> gathered() {
        Map<CircuitKey, Rate> gathered = new HashMap<>();
        for (KnownDevice device : known) {
            device.rate().ifPresent(rate -> gathered.putIfAbsent(CircuitKey.of(device), rate));
        }
        return gathered;
    }
}
