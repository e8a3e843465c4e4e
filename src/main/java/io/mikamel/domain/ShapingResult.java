package io.mikamel.domain;

import java.util.List;
import java.util.Map;

/**
 * What ShapedDevices.csv must be, and what the database must remember.
 *
 * @param foreign indexes of the present rows that are not ours, in the file's order; they stay byte for byte
 * @param rows ours, all of them, ordered by router, service, name and device
 * @param changes new lines of the change log; empty if nothing changed
 * @param known replaces all known devices of the database, one for each row of ours
 * @param held replaces all held removals of the database
 * @param refused what stands refused now, for the next input
 * @param gone how many rows of a router the guard let go since its last round, for the next input
 * @param counts one for each router of routers.csv in its order, then routers that are gone and still have rows
 */
public record ShapingResult(
        List<Integer> foreign,
        List<ShapedRow> rows,
        List<ShapingChange> changes,
        List<KnownDevice> known,
        List<HeldRemoval> held,
        List<Refusal> refused,
        Map<String, Integer> gone,
        List<RouterCount> counts) {

    public ShapingResult {
        foreign = List.copyOf(foreign);
        rows = List.copyOf(rows);
        changes = List.copyOf(changes);
        known = List.copyOf(known);
        held = List.copyOf(held);
        refused = List.copyOf(refused);
        gone = Map.copyOf(gone);
        counts = List.copyOf(counts);
    }
}
