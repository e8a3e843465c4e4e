package io.mikamel.domain;

import java.util.List;
import java.util.Optional;

/**
 * What a router says about one subscriber.
 *
 * @param name exact, for people
 * @param rate the plan, a side without limit being 0; absent if nobody knows it
 * @param devices ordered by address
 * @param stays it may come back with its address, so a row of it has the offline grace
 * @param pending it has a session whose address is not agreed yet
 * @param goneReason why a row of it that no device needs goes
 */
record Circuit(
        CircuitKey key,
        String name,
        Optional<Rate> rate,
        List<CircuitDevice> devices,
        boolean stays,
        boolean pending,
        String goneReason) {}
