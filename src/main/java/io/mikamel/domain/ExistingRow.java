package io.mikamel.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A row of ours as it stands in the file, or as the database remembers it where the file lost it.
 *
 * @param name of the subscriber, exact if the database knows it
 * @param present its index in the file, empty if the file lost it
 * @param known whether the database knows it; else it was taken over by its comment and parent node
 */
record ExistingRow(
        CircuitKey key,
        String name,
        ShapedDevice device,
        OptionalInt present,
        boolean known,
        Optional<Rate> rate,
        Optional<Instant> lastSeen) {

    private static final Comparator<ExistingRow> OF_ONE_DEVICE_ID = Comparator.comparing(
                    (ExistingRow it) -> it.device.ipv4())
            .thenComparing(it -> it.device.circuitId())
            .thenComparing(it -> it.device.toString());

    /** By what the rows say, not by where they stand; written out, since all rows are sorted so in each cycle. */
    static int byContent(ExistingRow one, ExistingRow other) {
        if (one.known != other.known) {
            return one.known ? -1 : 1;
        }
        if (one.present.isPresent() != other.present.isPresent()) {
            return one.present.isPresent() ? -1 : 1;
        }
        int byId = one.device.deviceId().compareTo(other.device.deviceId());
        return byId == 0 ? OF_ONE_DEVICE_ID.compare(one, other) : byId;
    }

    static ExistingRow lost(KnownDevice known, CircuitKey key) {
        return new ExistingRow(
                key, known.name(), known.device(), OptionalInt.empty(), true, known.rate(), known.lastSeen());
    }

    static ExistingRow standing(KnownDevice known, CircuitKey key, PresentRow row) {
        return new ExistingRow(
                key,
                known.name(),
                row.device().or(known.device()),
                OptionalInt.of(row.index()),
                true,
                known.rate(),
                known.lastSeen());
    }

    ExistingRow of(CircuitKey other) {
        return new ExistingRow(other, name, device, present, known, rate, lastSeen);
    }

    static ExistingRow adopted(CircuitKey key, String name, PresentRow row) {
        return new ExistingRow(
                key, name, row.device(), OptionalInt.of(row.index()), false, Optional.empty(), Optional.empty());
    }
}
