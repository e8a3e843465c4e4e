package io.mikamel.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Whole cycles of the delivered program over one simulated router with 20,000 secrets and 15,000 sessions, from the request
 * over HTTP to its answer, with files, tables and change log written; beside that a plain drain of the same prints.
 */
public final class FullCycle {

    private static final int SUBSCRIBERS = 20_000;
    private static final int CHANGED = 100;
    private static final int FIRST_WRITES = 3;
    private static final int WARM_UP = 8;
    private static final int ROUNDS = 11;

    private final List<Duration> drains = new ArrayList<>();
    private final List<Cycle> first = new ArrayList<>();
    private final List<Cycle> unchanged = new ArrayList<>();
    private final List<Cycle> changed = new ArrayList<>();
    private long drained;

    private FullCycle() {}

    public static void main(String[] arguments) throws Exception {
        try (Directory directory = Directory.temporary();
                SimulatedNetwork network = SimulatedNetwork.start(directory.path(), 1, SUBSCRIBERS)) {
            FullCycle cycles = new FullCycle();
            for (int i = 1; i < FIRST_WRITES; i++) {
                cycles.onlyFirst(network);
            }
            cycles.all(network);
        }
    }

    private void onlyFirst(SimulatedNetwork network) throws Exception {
        try (Directory directory = Directory.temporary();
                Mikamel mikamel = Mikamel.start(directory.path(), List.of())) {
            first(mikamel, network);
        }
    }

    private void all(SimulatedNetwork network) throws Exception {
        try (Directory directory = Directory.temporary();
                RouterDrain drain = new RouterDrain(network.ports().get(0));
                Mikamel mikamel = Mikamel.start(directory.path(), List.of())) {
            first(mikamel, network);
            Cycle last = first.get(first.size() - 1);
            for (int i = 0; i < WARM_UP; i++) {
                drain.read();
                mikamel.cycle().requireChanges(0);
                network.change(CHANGED);
                mikamel.cycle().requireChanges(CHANGED);
            }
            for (int i = 0; i < ROUNDS; i++) {
                drain(drain);
                unchanged.add(mikamel.cycle().requireChanges(0));
                network.change(CHANGED);
                changed.add(mikamel.cycle().requireChanges(CHANGED));
            }
            print(last);
            shares(mikamel, network, directory.path());
        }
    }

    private void first(Mikamel mikamel, SimulatedNetwork network) throws Exception {
        mikamel.awaitReady();
        mikamel.routers(network.ports());
        first.add(mikamel.cycle());
    }

    private void drain(RouterDrain drain) throws IOException {
        long start = System.nanoTime();
        drained = drain.read();
        drains.add(Duration.ofNanos(System.nanoTime() - start));
    }

    private void print(Cycle firstWrite) {
        Table table = new Table(
                String.format(
                        Locale.ROOT,
                        "A cycle over one router: %,d secrets, %,d sessions, %,d rows written, %,d bytes read",
                        SUBSCRIBERS,
                        SUBSCRIBERS * 3 / 4,
                        firstWrite.rows(),
                        drained),
                "times",
                "median ms",
                "best ms",
                "CPU ms, median",
                "of a drain, median",
                "of a drain, best");
        line(table, "plain drain of the same prints", drains, List.of());
        lines(table, "first cycle after the start, first write", first);
        lines(table, "no change (warm)", unchanged);
        lines(table, "%d subscribers changed (warm)".formatted(CHANGED), changed);
    }

    private void lines(Table table, String name, List<Cycle> cycles) {
        line(
                table,
                name,
                cycles.stream().map(Cycle::wall).toList(),
                cycles.stream().map(Cycle::processor).toList());
    }

    private void line(Table table, String name, List<Duration> wall, List<Duration> processor) {
        table.row(
                name,
                String.valueOf(wall.size()),
                Table.number(Medians.millis(wall)),
                Table.number(Medians.bestMillis(wall)),
                processor.isEmpty() ? "" : Table.number(Medians.millis(processor)),
                Table.tenths(Medians.millis(wall) / Medians.millis(drains)) + " x",
                Table.tenths(Medians.bestMillis(wall) / Medians.bestMillis(drains)) + " x");
    }

    private void shares(Mikamel mikamel, SimulatedNetwork network, Path directory) throws Exception {
        Recording recording = new Recording(mikamel, directory.resolve("no-change.jfr"));
        recording.start();
        for (int i = 0; i < 2 * ROUNDS; i++) {
            mikamel.cycle();
        }
        recording.stop();
        Phases.print("Where a cycle without changes spends its processor time", recording, 2 * ROUNDS);
        Recording second = new Recording(mikamel, directory.resolve("changed.jfr"));
        second.start();
        for (int i = 0; i < ROUNDS; i++) {
            network.change(CHANGED);
            mikamel.cycle();
        }
        second.stop();
        Phases.print("Where a cycle with %d changes spends it".formatted(CHANGED), second, ROUNDS);
    }
}
