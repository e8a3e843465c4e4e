package io.mikamel.app;

import io.mikamel.simulator.SimulatorMain;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code mikamel simulate}: simulated routers and nothing else. */
@Command(
        name = "simulate",
        description = "Simulated MikroTik routers on consecutive ports of loopback, for trying tools against.",
        mixinStandardHelpOptions = true)
final class SimulateCommand implements Callable<Integer> {

    @Option(names = "--routers", paramLabel = "N", defaultValue = "3", description = "how many (default: ${DEFAULT-VALUE})")
    private int routers;

    @Option(
            names = "--subscribers",
            paramLabel = "N",
            defaultValue = "2000",
            description = "over all routers (default: ${DEFAULT-VALUE})")
    private int subscribers;

    @Option(names = "--port", paramLabel = "P", defaultValue = "18728", description = "of the first (default: ${DEFAULT-VALUE})")
    private int port;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "same seed, same subscribers (default: ${DEFAULT-VALUE})")
    private long seed;

    @Option(names = "--dialect", paramLabel = "V", description = "6.49, 7.9, 7.16, 7.18 or 7.24 (default: a mixture)")
    private Optional<String> dialect;

    @Option(names = "--user", defaultValue = "admin", description = "of the API (default: ${DEFAULT-VALUE})")
    private String user;

    @Option(names = "--password", defaultValue = "", description = "of the API (default: empty)")
    private String password;

    @Override
    public Integer call() throws Exception {
        return ExitCode.CLEAN;
    }
}
