package io.mikamel.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

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
        Table table =
                new Table("Start of the served program to ready", "times", "median ms", "best ms", "CPU ms, median");
        first.print(table, "first start, tables are made");
        again.print(table, "later start");
    }

    private void measure(Directory directory) throws Exception {
        try (Mikamel mikamel = Mikamel.start(directory.path(), List.of())) {
            walls.add(mikamel.awaitReady());
            processors.add(mikamel.processorTime());
        }
    }

    private void print(Table table, String name) {
        table.row(
                name,
                String.valueOf(walls.size()),
                Table.number(Medians.millis(walls)),
                Table.number(Medians.bestMillis(walls)),
                Table.number(Medians.millis(processors)));
    }
}
