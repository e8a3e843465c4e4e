package io.mikamel.app;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** The packaged jar, serving in a process of its own, which ends as in a power cut. */
final class ServingProcess implements AutoCloseable {

    private final Process process;

    private ServingProcess(Process process) {
        this.process = process;
    }

    /** Its output is added to the file. */
    static ServingProcess start(Path directory, File output) throws IOException {
        return new ServingProcess(new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        Path.of("target/mikamel.jar").toAbsolutePath().toString(),
                        "--config",
                        directory.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output))
                .start());
    }

    /** Whether it is still running after that time. */
    boolean outlives(long millis) throws InterruptedException {
        return !process.waitFor(millis, TimeUnit.MILLISECONDS);
    }

    /** What {@code kill -9} does. */
    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
