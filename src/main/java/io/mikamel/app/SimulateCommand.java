package io.mikamel.app;

import io.mikamel.simulator.FaultOrder;
import io.mikamel.simulator.SimulatorFleet;
import io.mikamel.simulator.SimulatorOptions;
import io.mikamel.simulator.router.Dialect;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code mikamel simulate}: simulated routers and nothing else. */
@Command(
        name = "simulate",
        description = "Simulated MikroTik routers on consecutive ports of loopback, for trying tools against.",
        mixinStandardHelpOptions = true)
final class SimulateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--routers", paramLabel = "N", defaultValue = "3", description = "default: ${DEFAULT-VALUE}")
    private int routers;

    @Option(
            names = "--subscribers",
            paramLabel = "N",
            defaultValue = "2000",
            description = "over all routers (default: ${DEFAULT-VALUE})")
    private int subscribers;

    @Option(
            names = "--port",
            paramLabel = "P",
            defaultValue = "18728",
            description = "of the first router; 0: any free ones (default: ${DEFAULT-VALUE})")
    private int port;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "the same seed makes the same subscribers (default: ${DEFAULT-VALUE})")
    private long seed;

    @Option(
            names = "--dialect",
            paramLabel = "V",
            description = "6.49, 7.9, 7.16, 7.18 or 7.24 (default: 6.49, 7.16 and 7.24 in turn)")
    private Optional<String> dialect;

    @Option(names = "--user", defaultValue = "admin", description = "of the API (default: ${DEFAULT-VALUE})")
    private String user;

    @Option(names = "--password", defaultValue = "", description = "of the API (default: none)")
    private String password;

    @Option(
            names = "--tls",
            description = "serves TLS too, on the ports behind the plain ones; each line tells port and fingerprint")
    private boolean tls;

    @Option(
            names = "--fault",
            paramLabel = FaultOrder.FORM,
            description = {
                "what goes wrong, with every router or with one; repeatable. Such as down, hang, garbage, slow:100"
                        + " (bytes a second), delay:3 (seconds), wrong-clock:3600, trap=router-2.",
                "NAME is one of ${COMPLETION-CANDIDATES}"
            },
            completionCandidates = FaultNames.class)
    private List<String> faults = List.of();

    /** For help and completion. */
    static final class FaultNames extends ArrayList<String> {

        private static final long serialVersionUID = 1L;

        FaultNames() {
            super(FaultOrder.names());
        }
    }

    @Override
    public Integer call() throws Exception {
        List<FaultOrder> orders = faults.stream().map(this::order).toList();
        try (SimulatorFleet fleet = SimulatorFleet.start(options())) {
            orders.forEach(order -> befall(fleet, order));
            PrintWriter out = spec.commandLine().getOut();
            fleet.lines().forEach(out::println);
            out.flush();
            new CountDownLatch(1).await();
        }
        return ExitCode.CLEAN;
    }

    private SimulatorOptions options() {
        try {
            return new SimulatorOptions(
                    routers, subscribers, port, seed, dialect.map(this::dialect), user, password, tls);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private FaultOrder order(String text) {
        try {
            return FaultOrder.of(text);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--" + e.getMessage(), e);
        }
    }

    private void befall(SimulatorFleet fleet, FaultOrder order) {
        try {
            fleet.befall(order);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--" + e.getMessage(), e);
        }
    }

    private Dialect dialect(String word) {
        return Dialect.of(word)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "--dialect '%s': allowed are 6.49, 7.9, 7.16, 7.18 and 7.24".formatted(word)));
    }
}
