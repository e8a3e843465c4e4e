package io.mikamel.sessions;

import java.time.Instant;

/**
 * Something that a person must know.
 *
 * @param type such as {@code mikrotik_connection_failed}
 */
public record Alert(String type, String router, String message, Instant at) {

    static final String FAILED = "mikrotik_connection_failed";
    static final String RESTORED = "mikrotik_connection_restored";
}
