package io.mikamel.domain;

import java.time.Duration;
import java.util.Optional;

/**
 * The row of {@code /system/resource}.
 *
 * @param version such as {@code 7.17}, without the channel
 * @param cpuLoad percent
 */
public record SystemResource(
        String version,
        Duration uptime,
        Optional<String> boardName,
        Optional<String> architecture,
        Optional<Long> cpuLoad,
        Optional<Long> freeMemoryBytes,
        Optional<Long> totalMemoryBytes) {}
