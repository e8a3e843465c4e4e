package io.mikamel.settings;

import java.time.Duration;

/**
 * How sessions are followed.
 *
 * @param enabled whether they are at all
 * @param sampleInterval how often the bytes of a session are stored at most
 */
public record SessionSettings(boolean enabled, Duration sampleInterval) {}
