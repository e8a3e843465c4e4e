package io.mikamel.settings;

import java.time.Duration;

/**
 * How fast accounts on a router are written.
 *
 * @param chunk how many at once
 * @param pause between chunks that are full
 */
public record OutboxSettings(int chunk, Duration pause) {}
