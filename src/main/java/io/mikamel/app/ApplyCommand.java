package io.mikamel.app;

import io.mikamel.domain.plan.StepKind;
import io.mikamel.domain.plan.StepState;
import io.mikamel.plans.PlanFailure;
import io.mikamel.plans.Plans;
import io.mikamel.store.ApplyResult;
import io.mikamel.store.StoredPlan;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code mikamel apply PLAN}: lets a plan go, and waits until its router has confirmed it. */
@Command(
        name = "apply",
        description = {
            "Lets a plan go. Its router is read again, and what is not so any more is skipped.",
            "Conflicts, and what was changed on the router, stay as they are unless --overwrite names them."
        },
        mixinStandardHelpOptions = true)
final class ApplyCommand implements Callable<Integer> {

    @ParentCommand
    private MikamelCommand parent;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "PLAN", description = "its number, as plan prints it")
    private long plan;

    @Option(
            names = "--overwrite",
            split = ",",
            paramLabel = "KIND",
            description = "conflict, theirs or both: there the database wins")
    private List<StepKind> overwrite = List.of();

    @Option(
            names = "--wait",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description = "how long for the router to confirm (default: ${DEFAULT-VALUE})")
    private int wait;

    @Override
    public Integer call() throws Exception {
        Set<StepKind> kinds = decided();
        Configuration configuration = Configuration.load(parent.configDirectory());
        try (Application application = Application.onDemand(configuration)) {
            application.start();
            Object answer = application.ask("direct:apply-plan", headers(kinds), Object.class);
            PrintWriter out = spec.commandLine().getOut();
            if (answer instanceof PlanFailure failure) {
                out.println(PlanText.line(failure));
                out.flush();
                return failure.router().isEmpty() ? ExitCode.FAILED : ExitCode.ROUTER_FAILED;
            }
            application.beans().startOutbox(application.camel());
            StoredPlan after = settled(application);
            application.beans().prepareStop();
            out.println(PlanText.line((ApplyResult) answer, after));
            out.flush();
            return exitCode(after);
        }
    }

    private Set<StepKind> decided() {
        Set<StepKind> kinds = EnumSet.noneOf(StepKind.class);
        for (StepKind kind : overwrite) {
            if (!kind.needsDecision()) {
                throw new ParameterException(
                        spec.commandLine(), "--overwrite %s: allowed are conflict and theirs".formatted(kind.text()));
            }
            kinds.add(kind);
        }
        return kinds;
    }

    private Map<String, Object> headers(Set<StepKind> kinds) {
        String actor = "operator %s at the command line".formatted(System.getProperty("user.name"));
        return Map.of(Plans.PLAN, plan, Plans.OVERWRITE, kinds, Plans.ACTOR, actor);
    }

    /** When the outbox has finished with every step, or the wait is over: the rest goes on with the service. */
    private StoredPlan settled(Application application) throws InterruptedException {
        StoredPlan stored = stored(application);
        for (int tenth = 0; tenth < 10 * wait && !stored.in(StepState.QUEUED).isEmpty(); tenth++) {
            new CountDownLatch(1).await(100, TimeUnit.MILLISECONDS);
            stored = stored(application);
        }
        return stored;
    }

    private StoredPlan stored(Application application) {
        return application
                .beans()
                .planStore()
                .find(plan, Clock.systemUTC().instant())
                .orElseThrow();
    }

    private static int exitCode(StoredPlan after) {
        if (!after.in(StepState.QUEUED).isEmpty()) {
            return ExitCode.ROUTER_FAILED;
        }
        if (!after.in(StepState.FAILED).isEmpty()) {
            return ExitCode.FAILED;
        }
        return after.open() > 0 ? ExitCode.HELD : ExitCode.CLEAN;
    }
}
