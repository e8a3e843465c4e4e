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
        double ours = contestants.get(1).medianMillis();
        System.out.printf(
                Locale.ROOT,
                "%n%,d /ppp/secret rows, %,d bytes, Java %s, %d processors%n%n",
                ROWS,
                feeder.answer("1").length,
                Runtime.version(),
                Runtime.getRuntime().availableProcessors());
        System.out.printf("%-38s %10s %10s %12s %14s%n", "", "median ms", "best ms", "rows/s", "native is");
        for (Contestant one : contestants) {
            System.out.printf(
                    Locale.ROOT,
                    "%-38s %10.1f %10.1f %,12.0f %11.2f x%n",
                    one.name(),
                    one.medianMillis(),
                    one.bestMillis(),
                    ROWS / one.medianMillis() * 1000,
                    one.medianMillis() / ours);
        }
    }
}
