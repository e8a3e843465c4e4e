package io.mikamel.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * One way of reading with its times.
 *
 * @param name as in the table
 * @param rounds how often it reads in each turn
 * @param way opens its connection
 * @param nanos of each reading that counts
 */
record Contestant(String name, int rounds, Reading.Way way, List<Long> nanos) {

    Contestant(String name, int rounds, Reading.Way way) {
        this(name, rounds, way, new ArrayList<>());
    }

    /** Reads a few times on one connection; answers the characters it saw. */
    long turn(Feeder feeder, boolean counts) throws Exception {
        long characters = 0;
        try (Reading reading = way.open(feeder)) {
            for (int i = 0; i < rounds; i++) {
                long start = System.nanoTime();
                characters = reading.read();
                long time = System.nanoTime() - start;
                if (counts) {
                    nanos.add(time);
                }
            }
        }
        return characters;
    }

    double medianMillis() {
        List<Long> sorted = nanos.stream().sorted().toList();
        return sorted.get(sorted.size() / 2) / 1e6;
    }

    double bestMillis() {
        return nanos.stream().mapToLong(Long::longValue).min().orElseThrow() / 1e6;
    }
}
