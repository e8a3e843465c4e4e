package io.mikamel.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/** What a running program does, by the flight recorder that every JDK has: a look at its threads every few milliseconds. */
final class Recording {

    private static final String SETTINGS =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <configuration version="2.0">
              <event name="jdk.ExecutionSample">
                <setting name="enabled">true</setting>
                <setting name="period">10 ms</setting>
              </event>
              <event name="jdk.ObjectAllocationSample">
                <setting name="enabled">true</setting>
                <setting name="throttle">1000/s</setting>
                <setting name="stackTrace">true</setting>
              </event>
            </configuration>
            """;

    private final Mikamel mikamel;
    private final Path file;

    Recording(Mikamel mikamel, Path file) {
        this.mikamel = mikamel;
        this.file = file;
    }

    void start() throws IOException, InterruptedException {
        Path settings = Files.writeString(file.resolveSibling("bench.jfc"), SETTINGS);
        tell("JFR.start", "name=bench", "settings=" + settings);
    }

    void stop() throws IOException, InterruptedException {
        tell("JFR.stop", "name=bench", "filename=" + file);
    }

    List<RecordedEvent> events(String type) throws IOException {
        return RecordingFile.readAllEvents(file).stream()
                .filter(event -> event.getEventType().getName().equals(type))
                .toList();
    }

    private void tell(String... command) throws IOException, InterruptedException {
        ProcessBuilder jcmd = new ProcessBuilder(System.getProperty("java.home") + "/bin/jcmd", "" + mikamel.pid());
        jcmd.command().addAll(List.of(command));
        Process process = jcmd.redirectErrorStream(true).start();
        String answer = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new IOException("jcmd %s: %s".formatted(String.join(" ", command), answer));
        }
    }
}
