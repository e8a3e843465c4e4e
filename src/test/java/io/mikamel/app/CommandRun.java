package io.mikamel.app;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/** What one command printed and ended with. */
record CommandRun(int code, String out, String err) {

    static CommandRun of(Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine command =
                Main.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        String[] words = new String[arguments.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = String.valueOf(arguments[i]);
        }
        return new CommandRun(command.execute(words), out.toString(), err.toString());
    }
}
