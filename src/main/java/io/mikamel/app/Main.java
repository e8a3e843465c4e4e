package io.mikamel.app;

import picocli.CommandLine;

/** Where the process begins. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    /** The command line; unexpected failures end with exit code 1 and one line. */
    static CommandLine commandLine() {
        return new CommandLine(new MikamelCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(new FailureLine());
    }
}
