package io.mikamel.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The delivered program following the sessions of a {@link SessionNetwork}, round after round, by its own timer. */
final class SessionCycles implements AutoCloseable {

    private static final int ROUNDS = 2;
    private static final int INTERVAL = Integer.getInteger("mikamel.interval", 30);
    private static final Duration QUIET = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final SimulatedNetwork network;
    private final Mikamel mikamel;
    private final int rows;

    /** @param rows that a round reads */
    SessionCycles(Directory directory, SimulatedNetwork network, String url, int rows) throws Exception {
        this.network = network;
        this.rows = rows;
        Map<String, String> settings = Map.of(
                "mikamel.sessions.interval",
                INTERVAL + "s",
                "mikamel.sessions.sample-interval",
                2 * INTERVAL + "s",
                "mikamel.db.url",
                url);
        mikamel = Mikamel.start(directory.path(), List.of(), settings);
        mikamel.awaitReady();
    }

    static Table table(int routers, int sessions) {
        return new Table(
                "The delivered program, %d routers with %,d sessions each, every %d s (counters stored every %d s)"
                        .formatted(routers, sessions, INTERVAL, 2 * INTERVAL),
                "rounds",
                "CPU s/round",
                "rows read/CPU s");
    }

    void print(Table table, String name) throws Exception {
        settle();
        Duration unused = mikamel.processorTime();
        Thread.sleep(INTERVAL * 1000L);
        double idle = mikamel.processorTime().minus(unused).toMillis() / 1e3;
        table.row(name + ", without routers", "1", hundredths(idle), "");
        mikamel.routers(network.ports());
        Duration before = mikamel.processorTime();
        awaitRound();
        settle();
        row(table, name + ", first reading", 1, mikamel.processorTime().minus(before));
        rounds(2); // warm
        row(table, name + ", no change", ROUNDS, rounds(ROUNDS));
        row(table, name + ", 1 % come and go", ROUNDS, rounds(ROUNDS, "replace 5"));
        row(table, name + ", every counter moves", ROUNDS, rounds(ROUNDS, "traffic"));
        row(table, name + ", both", ROUNDS, rounds(ROUNDS, "replace 5", "traffic"));
    }

    @Override
    public void close() throws IOException {
        mikamel.close();
    }

    private void row(Table table, String name, int rounds, Duration used) {
        double each = used.toMillis() / 1e3 / rounds;
        table.row(name, String.valueOf(rounds), hundredths(each), Table.number(rows / each));
    }

    private Duration rounds(int times, String... changes) throws Exception {
        Duration before = mikamel.processorTime();
        for (int i = 0; i < times; i++) {
            for (String change : changes) {
                network.ask(change);
            }
            awaitRound();
        }
        settle();
        return mikamel.processorTime().minus(before);
    }

    /** Until every router was read once more. */
    private void awaitRound() throws IOException, InterruptedException {
        long wanted = network.ask("rounds") + 1;
        long start = System.nanoTime();
        while (network.ask("rounds") < wanted) {
            if (System.nanoTime() - start > LONGEST.toNanos()) {
                throw new IOException("no round over all routers within " + LONGEST);
            }
            Thread.sleep(QUIET.toMillis());
        }
    }

    /** Until what was read is stored too: it has next to nothing to do. */
    private void settle() throws InterruptedException {
        Duration used;
        do {
            Duration before = mikamel.processorTime();
            Thread.sleep(QUIET.toMillis());
            used = mikamel.processorTime().minus(before);
        } while (used.compareTo(QUIET.dividedBy(10)) > 0);
    }

    private static String hundredths(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }
}
