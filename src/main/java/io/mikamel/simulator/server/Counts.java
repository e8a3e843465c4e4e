package io.mikamel.simulator.server;

import java.util.Map;
import java.util.TreeMap;

/** How often each command came, and with which proplist last. Thread-safe. */
final class Counts {

    private final Map<String, Long> counts = new TreeMap<>();
    private final Map<String, String> proplists = new TreeMap<>();

    synchronized void count(String path, String proplist) {
        counts.merge(path, 1L, Long::sum);
        proplists.put(path, proplist);
    }

    synchronized Map<String, Long> all() {
        return Map.copyOf(counts);
    }

    synchronized Map<String, String> proplists() {
        return Map.copyOf(proplists);
    }

    synchronized void clear() {
        counts.clear();
        proplists.clear();
    }
}
