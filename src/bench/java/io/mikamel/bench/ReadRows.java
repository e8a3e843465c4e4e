package io.mikamel.bench;

import io.mikamel.legrange.LegrangeDriver;
import io.mikamel.wire.FingerprintStore;
import io.mikamel.wire.NativeDriver;
import java.util.List;
import java.util.Locale;
import javax.net.SocketFactory;

/**
 * Reads 20,000 {@code /ppp/secret} rows from a loopback socket in several ways, turn by turn in one run, and prints medians.
 * Each way gets the same bytes, but for the tag, and ends with every value as text.
 */
public final class ReadRows {

    private static final int ROWS = 20_000;
    private static final int TURNS = 5;

    private ReadRows() {}

    public static void main(String[] arguments) throws Exception {
        try (NativeDriver ours = new NativeDriver(FingerprintStore.inMemory());
                Feeder feeder = new Feeder(new SecretRows(ROWS))) {
            LegrangeDriver filtered = new LegrangeDriver(FingerprintStore.inMemory());
            BufferedSockets buffered = new BufferedSockets();
            run(
                    feeder,
                    List.of(
                            new Contestant("plain drain of the bytes", 20, Drain::new),
                            new Contestant("native driver", 20, f -> new OverDriver(ours, f)),
                            new Contestant("legrange driver (behind our filter)", 5, f -> new OverDriver(filtered, f)),
                            new Contestant("me.legrange, buffered socket", 5, f -> new OverLibrary(buffered, f)),
                            new Contestant(
                                    "me.legrange as it comes",
                                    1,
                                    f -> new OverLibrary(SocketFactory.getDefault(), f))));
        }
    }

    private static void run(Feeder feeder, List<Contestant> contestants) throws Exception {
        for (int turn = 0; turn <= TURNS; turn++) {
            for (Contestant contestant : contestants) {
                // the first turn warms up
                long characters = contestant.turn(feeder, turn > 0);
                System.err.printf(Locale.ROOT, "turn %d: %s (%d)%n", turn, contestant.name(), characters);
            }
        }
        print(feeder, contestants);
    }

    private static void print(Feeder feeder, List<Contestant> contestants) {
        Contestant ours = contestants.get(1);
        Table table = new Table(
                String.format(Locale.ROOT, "%,d /ppp/secret rows, %,d bytes", ROWS, feeder.answer("1").length),
                "median ms",
                "best ms",
                "    rows/s",
                "of native, median",
                "of native, best");
        for (Contestant one : contestants) {
            table.row(
                    one.name(),
                    Table.tenths(one.medianMillis()),
                    Table.tenths(one.bestMillis()),
                    Table.number(ROWS / one.medianMillis() * 1000),
                    Table.tenths(one.medianMillis() / ours.medianMillis()) + " x",
                    Table.tenths(one.bestMillis() / ours.bestMillis()) + " x");
        }
    }
}
