package io.mikamel.app;

import com.zaxxer.hikari.HikariDataSource;
import io.mikamel.domain.voucher.InvalidFieldException;
import io.mikamel.inventory.RouterDirectory;
import io.mikamel.settings.Settings;
import io.mikamel.store.Database;
import io.mikamel.store.SchemaMigration;
import io.mikamel.store.VoucherStore;
import io.mikamel.vouchers.BatchRequest;
import io.mikamel.vouchers.CreatedBatch;
import io.mikamel.vouchers.VoucherBatches;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code mikamel vouchers create}: writes a batch to the database and prints it; the running service tells the router. */
@Command(
        name = "create",
        description = {
            "Makes a batch of vouchers and prints a line for each: its code, or code,password.",
            "The running service sends them to the router. With a database in a file, stop the service first."
        },
        mixinStandardHelpOptions = true)
final class CreateVouchersCommand implements Callable<Integer> {

    @ParentCommand
    private VouchersCommand parent;

    @Spec
    private CommandSpec spec;

    @Option(names = "--router", required = true, description = "its name in routers.csv")
    private String router;

    @Option(names = "--profile", required = true, description = "name of the hotspot user profile")
    private String profile;

    @Option(names = "--count", required = true, description = "1 to 5000")
    private Integer count;

    @Option(names = "--valid-hours", required = true, description = "how long each is valid")
    private Integer validHours;

    @Option(names = "--validity", description = "clock: from the first login on (default); uptime: while connected")
    private String validity;

    @Option(names = "--prefix", description = "stands before every code")
    private String prefix;

    @Option(names = "--length", description = "of a code without its prefix, 4 to 32 (default: 8)")
    private Integer length;

    @Option(
            names = "--charset",
            description = "lower, upper, mixed, digits, lower-digits (default), upper-digits or mixed-digits")
    private String charset;

    @Option(names = "--mode", description = "code: the password is the code (default); userpass: one of its own")
    private String mode;

    @Option(names = "--price-sell", description = "what the customer pays")
    private BigDecimal priceSell;

    @Option(names = "--price-cost", description = "what the vendor pays")
    private BigDecimal priceCost;

    @Option(names = "--vendor", description = "who sells them")
    private String vendor;

    @Option(names = "--created-by", description = "who makes them (default: the user of this shell)")
    private String createdBy = System.getProperty("user.name", "");

    @Option(
            names = "--output",
            defaultValue = "TEXT",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private Output output;

    @Override
    public Integer call() {
        Settings settings = Configuration.load(parent.configDirectory()).settings();
        CreatedBatch created = create(settings);
        PrintWriter out = spec.commandLine().getOut();
        out.println(output == Output.JSON ? CreatedBatchText.json(created) : CreatedBatchText.text(created));
        out.flush();
        return ExitCode.CLEAN;
    }

    private CreatedBatch create(Settings settings) {
        RouterDirectory inventory = RouterDirectory.open(settings.routers().file(), Beans.rules(settings));
        try (HikariDataSource database = Database.open(
                settings.database().url(),
                settings.database().username(),
                settings.database().password().reveal())) {
            SchemaMigration.migrate(database);
            return new VoucherBatches(
                            new VoucherStore(database),
                            name -> inventory.router(name).isPresent(),
                            settings.soldProfiles().vouchers(),
                            new SecureRandom(),
                            Clock.systemUTC())
                    .create(request());
        } catch (InvalidFieldException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private BatchRequest request() {
        return new BatchRequest(
                router,
                profile,
                count,
                prefix,
                length,
                charset,
                mode,
                validHours,
                validity,
                priceSell,
                priceCost,
                vendor,
                createdBy);
    }
}
