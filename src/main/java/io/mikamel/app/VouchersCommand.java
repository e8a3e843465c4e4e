package io.mikamel.app;

import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code mikamel vouchers}: what can be done with vouchers from a shell. */
@Command(
        name = "vouchers",
        description = "Vouchers: hotspot accounts that are sold for a time.",
        mixinStandardHelpOptions = true,
        subcommands = CreateVouchersCommand.class,
        synopsisSubcommandLabel = "COMMAND")
final class VouchersCommand {

    @ParentCommand
    private MikamelCommand parent;

    ConfigDirectory configDirectory() {
        return parent.configDirectory();
    }
}
