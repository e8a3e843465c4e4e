package io.mikamel.app;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** {@code mikamel}: without a subcommand it serves. */
@Command(
        name = "mikamel",
        description = {
            "Keeps MikroTik routers, LibreQoS and a database in step.",
            "Without a command it serves: reads routers.csv and application.properties, runs routes/."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:clean",
            "1:failed: a taken port, a database that is away, a file that cannot be written",
            "2:bad command line or configuration",
            "3:some router failed; its rows were kept",
            "4:removals are held by the guard, or a plan waits for you"
        },
        subcommands = {
            DemoCommand.class,
            SyncCommand.class,
            PlanCommand.class,
            ApplyCommand.class,
            DoctorCommand.class,
            SimulateCommand.class,
            VouchersCommand.class
        })
final class MikamelCommand implements Callable<Integer> {

    @Option(
            names = "--config",
            paramLabel = "DIR",
            defaultValue = ".",
            scope = ScopeType.INHERIT,
            description = "where application.properties, routers.csv and routes/ are (default: here)")
    private Path config;

    @Override
    public Integer call() throws Exception {
        Configuration configuration = Configuration.load(new ConfigDirectory(config));
        try (Application application = Application.serving(configuration)) {
            application.runUntilStopped();
        }
        return ExitCode.CLEAN;
    }

    /** The directory named by {@code --config}. */
    ConfigDirectory configDirectory() {
        return new ConfigDirectory(config);
    }
}
