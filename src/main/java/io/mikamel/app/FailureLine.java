package io.mikamel.app;

import io.mikamel.inventory.InventoryException;
import io.mikamel.reload.RouteFilesException;
import io.mikamel.settings.SettingsException;
import io.mikamel.store.Database;
import io.mikamel.wire.SecretNames;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/** Tells a failure in one line on standard error; the stack goes to the log at debug level. */
final class FailureLine implements CommandLine.IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
        LoggerFactory.getLogger(FailureLine.class).debug("command failed", failure);
        command.getErr().println("mikamel: " + message(failure));
        return isConfiguration(failure) ? ExitCode.BAD_CONFIGURATION : ExitCode.FAILED;
    }

    private static boolean isConfiguration(Exception failure) {
        return failure instanceof SettingsException
                || failure instanceof InventoryException
                || failure instanceof RouteFilesException;
    }

    private static String message(Throwable failure) {
        StringBuilder text = new StringBuilder(clean(failure.getMessage()));
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            String more = clean(cause.getMessage());
            if (cause.getMessage() != null && text.indexOf(more) < 0) {
                text.append(": ").append(more);
            }
        }
        return text.toString();
    }

    /** A library's message may hold the database's address, and that a password. */
    private static String clean(String message) {
        return SecretNames.masked(Database.withoutPassword(String.valueOf(message)));
    }
}
