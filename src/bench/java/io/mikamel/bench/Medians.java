package io.mikamel.bench;

import java.time.Duration;
import java.util.List;

/** Durations of one thing that was done several times. */
final class Medians {

    private Medians() {}

    static double millis(List<Duration> times) {
        List<Duration> sorted = times.stream().sorted().toList();
        return sorted.get(sorted.size() / 2).toNanos() / 1e6;
    }

    static double bestMillis(List<Duration> times) {
        return times.stream().min(Duration::compareTo).orElseThrow().toNanos() / 1e6;
    }
}
