package io.mikamel.app;

import io.mikamel.simulator.SimulatorFleet;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code mikamel demo}: serves against simulated routers, with nothing configured. */
@Command(
        name = "demo",
        description =
                "Serves against three simulated routers with 2,000 subscribers; everything it writes is in ./demo.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--directory", paramLabel = "DIR", defaultValue = "demo", description = "default: ${DEFAULT-VALUE}")
    private Path directory;

    @Option(names = "--http-port", paramLabel = "P", defaultValue = "8080", description = "default: ${DEFAULT-VALUE}")
    private int httpPort;

    @Option(
            names = "--subscribers",
            paramLabel = "N",
            defaultValue = "2000",
            description = "over all routers (default: ${DEFAULT-VALUE})")
    private int subscribers;

    @Override
    public Integer call() throws Exception {
        DemoDirectory demo = new DemoDirectory(directory.toAbsolutePath().normalize(), httpPort);
        demo.prepare();
        try (SimulatorFleet fleet = SimulatorFleet.start(demo.simulator(subscribers))) {
            demo.write(fleet.routers());
            Configuration configuration = Configuration.load(new ConfigDirectory(demo.path()));
            try (Application application = Application.serving(configuration)) {
                tell(fleet);
                application.runUntilStopped();
            }
        }
        return ExitCode.CLEAN;
    }

    private void tell(SimulatorFleet fleet) {
        PrintWriter out = spec.commandLine().getOut();
        out.println("Three simulated routers, read by Mikamel:");
        fleet.lines().forEach(line -> out.println("  " + line));
        out.println("Where to look:");
        out.printf("  the file for LibreQoS   %s%n", directory.resolve("ShapedDevices.csv"));
        out.printf("  its tree of nodes       %s%n", directory.resolve("network.json"));
        out.printf("  how everything is       curl http://127.0.0.1:%d/api/health%n", httpPort);
        out.printf("  what is shaped          curl http://127.0.0.1:%d/api/shaping/devices?size=5%n", httpPort);
        out.printf("  what changed            curl http://127.0.0.1:%d/api/shaping/changes?size=5%n", httpPort);
        out.printf("  who had which address   curl http://127.0.0.1:%d/api/sessions/history?size=5%n", httpPort);
        out.printf("  the routes, edit them   %s%n", directory.resolve("routes"));
        out.println("Ctrl+C ends it.");
        out.flush();
    }
}
