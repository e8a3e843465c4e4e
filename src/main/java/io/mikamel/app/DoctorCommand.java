package io.mikamel.app;

import io.mikamel.doctor.Doctor;
import io.mikamel.doctor.DoctorReport;
import io.mikamel.doctor.Finding;
import io.mikamel.doctor.LibreQosExamination;
import io.mikamel.doctor.Severity;
import io.mikamel.export.LibreQosInstallation;
import io.mikamel.export.LibreQosValidator;
import io.mikamel.export.NodeNames;
import io.mikamel.export.Refusal;
import io.mikamel.inventory.InventoryProblem;
import io.mikamel.inventory.Router;
import io.mikamel.inventory.RouterDirectory;
import io.mikamel.settings.Settings;
import io.mikamel.settings.SettingsException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code mikamel doctor [ROUTER]}: why a router cannot be read, and what to do about it. */
@Command(
        name = "doctor",
        description =
                "Examines routers and the files of LibreQoS: what works, what does not, and the command that mends it.",
        mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {

    @ParentCommand
    private MikamelCommand parent;

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "ROUTER",
            arity = "0..1",
            description = "its name in routers.csv (default: all, and LibreQoS)")
    private Optional<String> router = Optional.empty();

    @Override
    public Integer call() {
        Settings settings = Configuration.load(parent.configDirectory()).settings();
        RouterDirectory inventory = RouterDirectory.open(settings.routers().file(), Beans.rules(settings));
        PrintWriter out = spec.commandLine().getOut();
        inventory.problems().stream()
                .map(InventoryProblem::text)
                .forEach(problem -> out.println("routers.csv: " + problem));
        boolean routersAreWell = examine(inventory, settings, out);
        boolean filesAreWell = router.isPresent() || examineLibreQos(settings, out);
        out.flush();
        if (!inventory.problems().isEmpty()) {
            return ExitCode.BAD_CONFIGURATION;
        }
        return routersAreWell ? filesAreWell ? ExitCode.CLEAN : ExitCode.FAILED : ExitCode.ROUTER_FAILED;
    }

    private boolean examine(RouterDirectory inventory, Settings settings, PrintWriter out) {
        boolean well = true;
        try (Drivers drivers = Drivers.of(settings)) {
            Doctor doctor = new Doctor(
                    address -> drivers.connect(address, settings.routers().connectionOptions()),
                    Clock.systemUTC(),
                    Doctor.STEP);
            for (Router each : chosen(inventory)) {
                if (!each.definition().enabled()) {
                    out.println("router " + each.name() + ": not enabled in routers.csv");
                    continue;
                }
                List<Finding> findings = doctor.examine(each.definition().address(), each.sources());
                out.println(DoctorReport.text("router " + each.name(), findings));
                well &= DoctorReport.worst(findings) != Severity.FAIL;
            }
        }
        return well;
    }

    private List<Router> chosen(RouterDirectory inventory) {
        if (router.isEmpty()) {
            return inventory.routers();
        }
        return List.of(inventory
                .router(router.get())
                .orElseThrow(() -> new SettingsException(
                        "no router '%s' in routers.csv; there are: %s"
                                .formatted(
                                        router.get(),
                                        String.join(
                                                ", ",
                                                inventory.routers().stream()
                                                        .map(Router::name)
                                                        .toList())),
                        null)));
    }

    private static boolean examineLibreQos(Settings settings, PrintWriter out) {
        Path csv = settings.libreqos().csv();
        List<Finding> findings = new LibreQosExamination(
                        csv, new LibreQosInstallation(csv).version().map(Object::toString), DoctorCommand::validate)
                .examine();
        out.println(DoctorReport.text("LibreQoS", findings));
        return DoctorReport.worst(findings) != Severity.FAIL;
    }

    private static List<String> validate(Path csv) {
        try {
            return new LibreQosValidator()
                    .validate(csv, Files.readAllBytes(csv), NodeNames.unknown()).stream()
                            .filter(refusal -> refusal.severity() == io.mikamel.export.Severity.REFUSED_BY_LIBREQOS)
                            .map(Refusal::toString)
                            .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be read".formatted(csv), e);
        }
    }
}
