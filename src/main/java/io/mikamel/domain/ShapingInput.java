package io.mikamel.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Everything one decision about ShapedDevices.csv is made from.
 *
 * @param present the rows that stand in the file
 * @param known what the database remembers of our rows, empty if it was lost
 * @param readings of one or more routers, each complete; a router without one keeps its rows
 * @param routers all of routers.csv, in its order
 * @param held the last result's held removals
 * @param refused the last result's refusals, empty after a start
 * @param confirmed routers whose held removals the operator lets go
 * @param rounds routers whose reading the timer asked for: a removal seen in it counts towards the cycles after which it
 *     goes. Readings that a session change started may come every few seconds, and do not
 * @param asked whether somebody asked for the readings: they count if the interval has gone by, so that impatience
 *     confirms nothing and rounds that only cron asks for count
 * @param gone the last result's removals since the round, empty after a start
 */
public record ShapingInput(
        List<PresentRow> present,
        List<KnownDevice> known,
        List<RouterReading> readings,
        List<RouterNodes> routers,
        List<HeldRemoval> held,
        List<Refusal> refused,
        Set<String> confirmed,
        Set<String> rounds,
        boolean asked,
        Map<String, Integer> gone,
        Instant now) {

    public ShapingInput {
        present = List.copyOf(present);
        known = List.copyOf(known);
        readings = List.copyOf(readings);
        routers = List.copyOf(routers);
        held = List.copyOf(held);
        refused = List.copyOf(refused);
        confirmed = Set.copyOf(confirmed);
        rounds = Set.copyOf(rounds);
        gone = Map.copyOf(gone);
    }
}
