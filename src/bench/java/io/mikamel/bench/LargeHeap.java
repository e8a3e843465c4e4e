package io.mikamel.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The delivered program with 256 MiB of heap over 100,000 subscribers: first, unchanged and changed cycles, and its heap. */
public final class LargeHeap {

    private static final int SUBSCRIBERS = 100_000;
    private static final int CHANGED = 100;
    private static final int ROUNDS = Integer.getInteger("mikamel.rounds", 3);

    private LargeHeap() {}

    public static void main(String[] arguments) throws Exception {
        String most = System.getProperty("mikamel.heap", "256m");
        Table table = new Table(
                String.format(Locale.ROOT, "%,d subscribers, three of four online, with -Xmx%s", SUBSCRIBERS, most),
                "   rows",
                "wall ms",
                "CPU ms",
                "heap peak MiB",
                "after GC MiB",
                "pauses ms",
                "longest ms",
                "full");
        for (String routers : System.getProperty("mikamel.routers", "5,1").split(",")) {
            run(Integer.parseInt(routers), most, table);
        }
    }

    private static void run(int routers, String most, Table table) throws Exception {
        try (Directory directory = Directory.temporary();
                SimulatedNetwork network = SimulatedNetwork.start(directory.path(), routers, SUBSCRIBERS / routers)) {
            Path log = directory.path().resolve("gc.log");
            List<String> options = List.of("-Xmx" + most, "-XX:+ExitOnOutOfMemoryError", GcLog.option(log));
            try (Mikamel mikamel = Mikamel.start(directory.path(), options)) {
                mikamel.awaitReady();
                mikamel.routers(network.ports());
                String name = routers + (routers == 1 ? " router" : " routers");
                print(table, name + ", first", mikamel.cycle(), log);
                for (int i = 0; i < ROUNDS; i++) {
                    print(table, name + ", no change", mikamel.cycle().requireChanges(0), log);
                    network.change(CHANGED);
                    print(
                            table,
                            name + ", %d changed".formatted(CHANGED),
                            mikamel.cycle().requireChanges(CHANGED),
                            log);
                }
            }
        }
    }

    /** The heap's figures are those since the start. */
    private static void print(Table table, String name, Cycle cycle, Path log) throws Exception {
        GcLog heap = GcLog.read(log);
        table.row(
                name,
                Table.number(cycle.rows()),
                Table.number(cycle.wall().toMillis()),
                Table.number(cycle.processor().toMillis()),
                String.valueOf(heap.peak()),
                String.valueOf(heap.peakAfter()),
                Table.number(heap.pauses()),
                Table.number(heap.longest()),
                String.valueOf(heap.full()));
    }
}
