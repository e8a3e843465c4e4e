package io.mikamel.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** From the start of the process to its first good answer of {@code /api/health}. */
public final class StartToReady {

    private static final int RUNS = 5;

    private final List<Duration> walls = new ArrayList<>();
    private final List<Duration> processors = new ArrayList<>();

    private StartToReady() {}

    public static void main(String[] arguments) throws Exception {
        StartToReady first = new StartToReady();
        StartToReady again = new StartToReady();
        for (int i = 0; i < RUNS; i++) {
            try (Directory directory = Directory.temporary()) {
                first.measure(directory);
                again.measure(directory);
            }
        }
        System.out.printf("%nStart of the served program to ready%n%n");
        System.out.printf("%-48s %6s %10s %10s %10s%n", "", "times", "median ms", "best ms", "CPU ms");
        first.print("first start, tables are made");
        again.print("later start");
    }

    private void measure(Directory directory) throws Exception {
        try (Mikamel mikamel = Mikamel.start(directory.path(), List.of())) {
            walls.add(mikamel.awaitReady());
            processors.add(mikamel.processorTime());
        }
    }

    private void print(String name) {
        System.out.printf(
                Locale.ROOT,
                "%-48s %6d %10.0f %10.0f %10.0f%n",
                name,
                walls.size(),
                Medians.millis(walls),
                Medians.bestMillis(walls),
                Medians.millis(processors));
    }
}
