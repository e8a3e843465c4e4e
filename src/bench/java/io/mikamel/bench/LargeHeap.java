package io.mikamel.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The delivered program with 256 MiB of heap over 100,000 subscribers: first, unchanged and changed cycles, and its heap. */
public final class LargeHeap {

    private static final int SUBSCRIBERS = 100_000;
    private static final int CHANGED = 100;
    private static final int ROUNDS = 3;

    private LargeHeap() {}

    public static void main(String[] arguments) throws Exception {
        String most = System.getProperty("mikamel.heap", "256m");
        System.out.printf("%n%,d subscribers, three of four online, with -Xmx%s%n%n", SUBSCRIBERS, most);
        System.out.printf(
                "%-28s %8s %9s %9s %11s %12s %12s %12s %6s%n",
                "", "rows", "wall ms", "CPU ms", "heap peak", "after GC", "pauses ms", "longest ms", "full");
        run(5, most);
        run(1, most);
    }

    private static void run(int routers, String most) throws Exception {
        try (Directory directory = Directory.temporary();
                SimulatedNetwork network = SimulatedNetwork.start(directory.path(), routers, SUBSCRIBERS / routers)) {
            Path log = directory.path().resolve("gc.log");
            List<String> options = List.of("-Xmx" + most, "-XX:+ExitOnOutOfMemoryError", GcLog.option(log));
            try (Mikamel mikamel = Mikamel.start(directory.path(), options)) {
                mikamel.awaitReady();
                mikamel.routers(network.ports());
                String name = routers + (routers == 1 ? " router" : " routers");
                print(name + ", first", mikamel.cycle(), log);
                for (int i = 0; i < ROUNDS; i++) {
                    print(name + ", no change", mikamel.cycle().requireChanges(0), log);
                    network.change(CHANGED);
                    print(
                            name + ", %d changed".formatted(CHANGED),
                            mikamel.cycle().requireChanges(CHANGED),
                            log);
                }
            }
        }
    }

    /** The heap's figures are those since the start. */
    private static void print(String name, Cycle cycle, Path log) throws Exception {
        GcLog heap = GcLog.read(log);
        System.out.printf(
                Locale.ROOT,
                "%-28s %,8d %9d %9d %7d MiB %8d MiB %12.0f %12.0f %6d%n",
                name,
                cycle.rows(),
                cycle.wall().toMillis(),
                cycle.processor().toMillis(),
                heap.peak(),
                heap.peakAfter(),
                heap.pauses(),
                heap.longest(),
                heap.full());
    }
}
