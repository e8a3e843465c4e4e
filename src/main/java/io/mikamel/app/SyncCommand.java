package io.mikamel.app;

import io.mikamel.shaping.Cycles;
import io.mikamel.shaping.ShapingReport;
import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code mikamel sync --once}: one round over all routers, and what it changed. */
@Command(
        name = "sync",
        description = "One round over all routers: reads them, writes ShapedDevices.csv, prints what changed.",
        mixinStandardHelpOptions = true)
final class SyncCommand implements Callable<Integer> {

    @ParentCommand
    private MikamelCommand parent;

    @Spec
    private CommandSpec spec;

    @Option(names = "--once", required = true, description = "one round; without a subcommand mikamel goes on for ever")
    private boolean once;

    @Option(names = "--dry-run", description = "work everything out and write nothing")
    private boolean dryRun;

    @Option(
            names = "--output",
            defaultValue = "TEXT",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private Output output;

    @Override
    public Integer call() throws Exception {
        Configuration configuration = Configuration.load(parent.configDirectory());
        try (Application application =
                dryRun ? Application.forDryRun(configuration) : Application.onDemand(configuration)) {
            application.start();
            ShapingReport report =
                    application.ask("direct:sync-now", Map.of(Cycles.DRY_RUN, dryRun), ShapingReport.class);
            print(report);
            return exitCode(report);
        }
    }

    private void print(ShapingReport report) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(output == Output.JSON ? ReportText.json(report) : ReportText.text(report));
        out.flush();
    }

    private static int exitCode(ShapingReport report) {
        if (report.error().isPresent()) {
            return ExitCode.FAILED;
        }
        if (!report.failures().isEmpty()) {
            return ExitCode.ROUTER_FAILED;
        }
        return report.held() > 0 ? ExitCode.HELD : ExitCode.CLEAN;
    }
}
