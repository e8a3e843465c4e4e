package io.mikamel.store;

import java.time.Instant;

/**
 * How one cycle ended for one router.
 *
 * @param error empty if there was none
 */
public record CycleOutcome(
        String cycleId,
        String router,
        Instant started,
        Instant finished,
        Outcome outcome,
        String error,
        Counts counts) {

    /** The end of a cycle. */
    public enum Outcome {
        OK,
        FAILED,
        HELD,
        SKIPPED
    }

    /**
     * Rows of ShapedDevices.csv.
     *
     * @param devices of this router after the cycle
     */
    public record Counts(int devices, int added, int updated, int removed, int held, int refused) {

        public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0);
    }
}
