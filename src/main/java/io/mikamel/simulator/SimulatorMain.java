package io.mikamel.simulator;

import io.mikamel.simulator.router.Dialect;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

/**
 * Runs simulated routers until the process ends: {@code --routers 3 --subscribers 2000 --port 18728 --seed 1 --dialect 7.24
 * --user admin --password secret --tls yes --fault hang=router-2,delay:3}. Subscribers are those of the whole fleet; without a dialect it is
 * mixed. One line for each router tells name, version and port.
 */
public final class SimulatorMain {

    private static final Set<String> NAMES =
            Set.of("routers", "subscribers", "port", "seed", "dialect", "user", "password", "tls", "fault");
    private static final int FAILED = 1;
    private static final int BAD_ARGUMENT = 2;

    private SimulatorMain() {}

    public static void main(String[] arguments) throws InterruptedException {
        PrintStream out = System.out;
        try (SimulatorFleet fleet = SimulatorFleet.start(options(arguments))) {
            faults(arguments).forEach(fleet::befall);
            fleet.lines().forEach(out::println);
            new CountDownLatch(1).await();
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(BAD_ARGUMENT);
        } catch (UncheckedIOException e) {
            System.err.println(e.getMessage());
            System.exit(FAILED);
        }
    }

    /** @throws IllegalArgumentException naming the argument and what is allowed */
    static List<FaultOrder> faults(String... arguments) {
        return Optional.ofNullable(values(arguments).get("fault")).stream()
                .flatMap(all -> Stream.of(all.split(",")))
                .map(FaultOrder::of)
                .toList();
    }

    private static Map<String, String> values(String... arguments) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < arguments.length; i += 2) {
            String name = arguments[i].startsWith("--") ? arguments[i].substring(2) : "";
            if (!NAMES.contains(name) || i + 1 == arguments.length) {
                throw new IllegalArgumentException("argument '%s': allowed are --%s, each with a value"
                        .formatted(
                                arguments[i],
                                String.join(", --", NAMES.stream().sorted().toList())));
            }
            values.put(name, arguments[i + 1]);
        }
        return values;
    }

    /** @throws IllegalArgumentException naming the argument and what is allowed */
    static SimulatorOptions options(String... arguments) {
        Map<String, String> values = values(arguments);
        return new SimulatorOptions(
                (int) number(values, "routers", 3),
                (int) number(values, "subscribers", 2000),
                (int) number(values, "port", 18_728),
                number(values, "seed", 1),
                Optional.ofNullable(values.get("dialect")).map(SimulatorMain::dialect),
                values.getOrDefault("user", "admin"),
                values.getOrDefault("password", ""),
                flag(values.getOrDefault("tls", "no")));
    }

    private static Dialect dialect(String word) {
        return Dialect.of(word)
                .orElseThrow(() -> new IllegalArgumentException(
                        "--dialect '%s': allowed are 6.49, 7.9, 7.16, 7.18 and 7.24".formatted(word)));
    }

    private static boolean flag(String word) {
        if (!word.equals("yes") && !word.equals("no")) {
            throw new IllegalArgumentException("--tls '%s': allowed are yes and no".formatted(word));
        }
        return word.equals("yes");
    }

    private static long number(Map<String, String> values, String name, long otherwise) {
        String text = values.get(name);
        if (text == null) {
            return otherwise;
        }
        if (!text.matches("\\d{1,9}")) {
            throw new IllegalArgumentException("--%s '%s': a whole number".formatted(name, text));
        }
        return Long.parseLong(text);
    }
}
