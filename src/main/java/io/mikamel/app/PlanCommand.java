package io.mikamel.app;

import io.mikamel.domain.plan.Plan;
import io.mikamel.plans.PlanFailure;
import io.mikamel.plans.Plans;
import java.io.PrintWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code mikamel plan}: what would be done to accounts on routers, and who would notice. */
@Command(
        name = "plan",
        description = {
            "Reads the accounts on routers, compares them with the database and prints what would be done.",
            "Nothing is written to a router: that is what apply is for."
        },
        mixinStandardHelpOptions = true)
final class PlanCommand implements Callable<Integer> {

    @ParentCommand
    private MikamelCommand parent;

    @Spec
    private CommandSpec spec;

    @Option(names = "--router", paramLabel = "NAME", description = "this router alone (default: all)")
    private String router;

    @Option(
            names = "--take-back",
            paramLabel = "PLAN",
            description = "instead, a plan that takes back what another one has done")
    private Long takeBack;

    @Option(
            names = "--output",
            defaultValue = "TEXT",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private Output output;

    @Override
    public Integer call() throws Exception {
        Configuration configuration = Configuration.load(parent.configDirectory());
        try (Application application = Application.onDemand(configuration)) {
            application.start();
            List<?> answers = takeBack == null ? plans(application) : List.of(compensation(application));
            PrintWriter out = spec.commandLine().getOut();
            out.println(output == Output.JSON ? PlanText.json(answers) : PlanText.text(answers));
            out.flush();
            return exitCode(answers);
        }
    }

    private List<?> plans(Application application) {
        Map<String, Object> headers = new HashMap<>();
        if (router != null) {
            application.beans().requireRouter(router);
            headers.put(Plans.ROUTER, router);
        }
        Object answers = application.ask("direct:plan-accounts", headers, Object.class);
        return answers instanceof List<?> list ? list : List.of();
    }

    private Object compensation(Application application) {
        return application.ask("direct:compensate-plan", Map.of(Plans.PLAN, takeBack), Object.class);
    }

    private static int exitCode(List<?> answers) {
        if (answers.stream().anyMatch(PlanFailure.class::isInstance)) {
            return ExitCode.ROUTER_FAILED;
        }
        boolean waits = answers.stream().anyMatch(answer -> answer instanceof Plan plan && PlanText.waits(plan));
        return waits ? ExitCode.HELD : ExitCode.CLEAN;
    }
}
