package io.mikamel.domain;

import java.util.Optional;

/**
 * One line of the change log.
 *
 * @param router name in routers.csv, empty for what concerns the whole file
 * @param circuitId empty if there is none
 * @param name of the subscriber
 * @param before the row as it stood, absent for an added one
 * @param after the row as it stands now, absent for a removed one
 * @param reason in the operator's words, such as {@code secret disabled} or {@code rate 5M/10M -> 10M/20M}
 */
public record ShapingChange(
        Kind kind,
        String router,
        String circuitId,
        String name,
        Optional<ShapedDevice> before,
        Optional<ShapedDevice> after,
        String reason) {

    /** What happened to the row. */
    public enum Kind {
        ADDED,
        UPDATED,
        REMOVED,
        HELD,
        REFUSED
    }
}
