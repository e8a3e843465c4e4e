package io.mikamel.component;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Camel JBang in a process of its own, with the packaged jar as an ordinary dependency in a repository of its own. The
 * core's libraries come from the build's local repository, or from Maven Central once.
 */
final class CamelJBang implements AutoCloseable {

    private static final Path FILES = Path.of("src/test/resources/jbang").toAbsolutePath();
    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final long MINUTES_TO_RESOLVE = 5;

    private final Path directory;
    // a version nobody else has, so that nobody's local repository answers with an older jar, and it can be taken out
    // again
    private final String version = System.getProperty("mikamel.version") + "-outside-" + System.nanoTime();
    private final List<Process> running = new ArrayList<>();

    CamelJBang(Path directory) {
        this.directory = directory;
    }

    private static Path localRepository() {
        return Path.of(System.getProperty("maven.repo"));
    }

    /** Answers the file that gets the output. */
    Path run(String route, String password, String... properties) throws Exception {
        Path libraries = libraries();
        Path repository = publish();
        Files.copy(FILES.resolve(route), directory.resolve(route), StandardCopyOption.REPLACE_EXISTING);
        List<String> command = new ArrayList<>(List.of(java(), "-cp", libraries + "/*"));
        command.addAll(List.of(FILES.resolve("Launch.java").toString(), "run", route, "--logging-color=false"));
        command.add("--dep=mvn:io.mikamel:mikamel:" + version);
        command.add("--repos=" + repository.toUri());
        Arrays.stream(properties).map(property -> "--property=" + property).forEach(command::add);
        Path output = directory.resolve("output.txt");
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
        builder.environment().put("ROUTER_PASSWORD", password);
        running.add(builder.redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start());
        return output;
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** The runtime class path of Camel JBang's core, kept out of the class path of our own tests. */
    private Path libraries() throws Exception {
        Path libraries = TARGET.resolve("jbang");
        Process copying = new ProcessBuilder(
                        Path.of(System.getProperty("maven.home"), "bin", "mvn").toString(),
                        "-q",
                        "-B",
                        "-f",
                        FILES.resolve("pom.xml").toString(),
                        "-Dcamel.version=" + System.getProperty("camel.version"),
                        "-Dmaven.repo.local=" + localRepository(),
                        "-DoutputDirectory=" + libraries,
                        "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies")
                .inheritIO()
                .start();
        running.add(copying);
        if (!copying.waitFor(MINUTES_TO_RESOLVE, TimeUnit.MINUTES) || copying.exitValue() != 0) {
            throw new IOException("Maven could not copy the libraries of Camel JBang to " + libraries);
        }
        return libraries;
    }

    private Path publish() throws IOException {
        Path repository = directory.resolve("repository");
        Path folder =
                Files.createDirectories(repository.resolve("io/mikamel/mikamel").resolve(version));
        Files.copy(TARGET.resolve("mikamel.jar"), folder.resolve("mikamel-%s.jar".formatted(version)));
        String pom = Files.readString(Path.of("pom.xml"));
        String own = "<version>" + System.getProperty("mikamel.version") + "</version>";
        Files.writeString(
                folder.resolve("mikamel-%s.pom".formatted(version)),
                pom.replaceFirst(own, "<version>" + version + "</version>"));
        return repository;
    }

    @Override
    public void close() throws IOException {
        for (Process process : running) {
            process.destroyForcibly().onExit().join();
        }
        Path resolved = localRepository().resolve("io/mikamel/mikamel").resolve(version);
        if (Files.isDirectory(resolved)) {
            try (var files = Files.list(resolved)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(resolved);
        }
    }
}
