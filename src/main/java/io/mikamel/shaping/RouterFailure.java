package io.mikamel.shaping;

import java.time.Instant;

/**
 * A router that could not be read in a cycle. It keeps every row it has.
 *
 * @param reason what was attempted and what came back; never a secret
 */
public record RouterFailure(String router, Instant startedAt, Instant failedAt, String reason) {}
