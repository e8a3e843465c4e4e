package io.mikamel.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallScriptTest {

    private static final Path SCRIPTS = Path.of("src/main/dist").toAbsolutePath();

    @TempDir
    Path root;

    @TempDir
    Path build;

    private Path csv;

    @BeforeEach
    void prepare() throws Exception {
        Files.writeString(build.resolve("mikamel.jar"), "jar 1");
        Files.createDirectory(build.resolve("lib"));
        Files.writeString(build.resolve("lib/old-library.jar"), "lib");
        Files.createDirectory(build.resolve("routes"));
        Files.writeString(build.resolve("routes/a.camel.yaml"), "a1");
        Files.writeString(build.resolve("application.properties"), "settings 1");
        csv = root.resolve("opt/libreqos/src/ShapedDevices.csv");
        Files.createDirectories(csv.getParent());
        Files.writeString(csv, "theirs");
    }

    @Test
    void putsEverythingInItsPlace() throws Exception {
        install();

        assertThat(root.resolve("opt/mikamel/mikamel.jar")).hasContent("jar 1");
        assertThat(root.resolve("opt/mikamel/lib/old-library.jar")).exists();
        assertThat(root.resolve("opt/mikamel/routeros-user.rsc")).exists();
        assertThat(root.resolve("etc/mikamel/application.properties")).hasContent("settings 1");
        assertThat(root.resolve("etc/mikamel/routes/a.camel.yaml")).hasContent("a1");
        assertThat(root.resolve("etc/systemd/system/mikamel.service"))
                .content()
                .contains("ExecStart=/opt/mikamel/mikamel\n");
    }

    @Test
    void changesNothingWhenItRunsAgain() throws Exception {
        install();
        List<String> first = everything();

        install();

        assertThat(everything()).isEqualTo(first);
    }

    @Test
    void replacesWhatNobodyEdited() throws Exception {
        install();
        Files.writeString(build.resolve("routes/a.camel.yaml"), "a2");
        Files.move(build.resolve("lib/old-library.jar"), build.resolve("lib/new-library.jar"));

        install();

        assertThat(root.resolve("etc/mikamel/routes/a.camel.yaml")).hasContent("a2");
        assertThat(root.resolve("opt/mikamel/lib")).isDirectoryNotContaining("glob:**old-library.jar");
    }

    @Test
    void switchesToANewVersionAsAWhole() throws Exception {
        install();
        Path before = current();
        release("jar 2");

        install();

        assertThat(current()).isNotEqualTo(before).hasParent(before.getParent());
        assertThat(root.resolve("opt/mikamel/mikamel.jar")).hasContent("jar 2");
        assertThat(before).doesNotExist();
    }

    @Test
    void leavesTheVersionThatIsRunningUntilItHasEnded() throws Exception {
        install();
        Path before = current();
        // its command line names the version, as that of Java does
        Process running =
                new ProcessBuilder("tail", "-f", before.resolve("mikamel.jar").toString()).start();
        try {
            release("jar 2");
            assertThat(install()).contains("kept /opt/mikamel/versions/" + before.getFileName());
            release("jar 3");
            install();
            assertThat(before.resolve("lib/old-library.jar")).exists();
        } finally {
            running.destroyForcibly().waitFor();
        }

        install();

        assertThat(root.resolve("opt/mikamel/versions")).isDirectoryNotContaining(path -> !path.equals(current()));
    }

    @Test
    void startsTheVersionThatIsCurrentByItsOwnPath() throws Exception {
        install();
        Path java = Files.writeString(build.resolve("java"), "#!/bin/sh\necho \"$@\"\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
        ProcessBuilder builder =
                new ProcessBuilder("bash", root.resolve("opt/mikamel/mikamel").toString(), "doctor", "edge 1");
        builder.environment().put("PATH", build + ":" + System.getenv("PATH"));
        builder.environment().put("JAVA_OPTS", "-Xmx1g -Xss1m");
        Process process = builder.start();

        assertThat(new String(process.getInputStream().readAllBytes()))
                .isEqualTo("-Xmx1g -Xss1m -jar %s/mikamel.jar doctor edge 1\n".formatted(current()));
    }

    private Path current() {
        try {
            return root.resolve("opt/mikamel/current").toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void release(String jar) throws IOException {
        Files.writeString(build.resolve("mikamel.jar"), jar);
    }

    @Test
    void keepsAnEditedFileAndPutsTheNewOneBeside() throws Exception {
        install();
        Path settings = root.resolve("etc/mikamel/application.properties");
        Files.writeString(settings, "mine");
        Files.writeString(build.resolve("application.properties"), "settings 2");

        String said = install();

        assertThat(settings).hasContent("mine");
        assertThat(settings.resolveSibling("application.properties.new")).hasContent("settings 2");
        assertThat(said).contains("kept /etc/mikamel/application.properties");
        assertThat(install()).contains("kept");
        assertThat(settings).hasContent("mine");
    }

    @Test
    void keepsAFileThatWasThereBefore() throws Exception {
        Path settings = root.resolve("etc/mikamel/application.properties");
        Files.createDirectories(settings.getParent());
        Files.writeString(settings, "from somewhere");

        install();

        assertThat(settings).hasContent("from somewhere");
    }

    @Test
    void touchesNoFileOfLibreQos() throws Exception {
        install();
        uninstall("--purge");

        assertThat(csv).hasContent("theirs");
        assertThat(csv.getParent()).isDirectoryNotContaining("glob:**.new");
    }

    @Test
    void installsWhereItIsTold() throws Exception {
        install("--prefix", "/srv/mikamel", "--libreqos", "/srv/lqos");

        assertThat(root.resolve("srv/mikamel/mikamel.jar")).exists();
        assertThat(root.resolve("etc/systemd/system/mikamel.service"))
                .content()
                .contains("ExecStart=/srv/mikamel/mikamel\n", "ReadWritePaths=-/srv/lqos");
    }

    @Test
    void uninstallsAllButSettingsAndData() throws Exception {
        install();
        Files.writeString(root.resolve("etc/mikamel/routers.csv"), "secret");

        uninstall();

        assertThat(root.resolve("opt/mikamel")).doesNotExist();
        assertThat(root.resolve("etc/systemd/system/mikamel.service")).doesNotExist();
        assertThat(root.resolve("etc/mikamel/routers.csv")).exists();
    }

    @Test
    void purgesSettingsWhenItIsTold() throws Exception {
        install();

        uninstall("--purge");

        assertThat(root.resolve("etc/mikamel")).doesNotExist();
    }

    @Test
    void leavesAPrefixThatHoldsMore() throws Exception {
        install();
        Files.writeString(root.resolve("opt/mikamel/notes.txt"), "mine");

        uninstall();

        assertThat(root.resolve("opt/mikamel/notes.txt")).exists();
    }

    @Test
    void refusesAPrefixThatCannotBeMeant() throws Exception {
        for (String prefix : new String[] {"/", "relative", "/with blank", "/a|b", "//"}) {
            assertThat(run("install.sh", "--from", build.toString(), "--prefix", prefix).code)
                    .as(prefix)
                    .isNotZero();
        }
    }

    private String install(String... options) throws Exception {
        List<String> arguments = new ArrayList<>(List.of("--from", build.toString()));
        arguments.addAll(List.of(options));
        return succeed(run("install.sh", arguments.toArray(String[]::new)));
    }

    private void uninstall(String... options) throws Exception {
        succeed(run("uninstall.sh", options));
    }

    private static String succeed(Run run) {
        assertThat(run.code).as(run.said).isZero();
        return run.said;
    }

    private Run run(String script, String... arguments) throws Exception {
        List<String> command =
                new ArrayList<>(List.of("bash", SCRIPTS.resolve(script).toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("DESTDIR", root.toString());
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Run(process.exitValue(), said);
    }

    private List<String> everything() throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.map(path -> root.relativize(path) + " " + path.toFile().length())
                    .sorted()
                    .toList();
        }
    }

    private record Run(int code, String said) {}
}
