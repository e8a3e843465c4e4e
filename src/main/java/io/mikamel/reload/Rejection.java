package io.mikamel.reload;

import java.util.Optional;

/**
 * Why a file cannot be run.
 *
 * @param line from 1, if it is known
 */
record Rejection(String file, Optional<Integer> line, String reason) {

    static Rejection of(String file, String reason) {
        return new Rejection(file, Optional.empty(), reason);
    }

    /** File, line and reason as one text. */
    String describe() {
        return line.map(number -> file + ":" + number).orElse(file) + ": " + reason;
    }
}
