package io.mikamel.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.mikamel.export.SickDisk;
import io.mikamel.export.SickDisk.Ailment;
import io.mikamel.simulator.SimulatedRouter;
import io.mikamel.store.ShapedDeviceStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A disk that takes nothing for a while, and somebody else who writes the same file. */
@TestInstance(Lifecycle.PER_CLASS)
class DiskFlowTest {

    private static final String CSV = "ShapedDevices.csv";

    private final SimulatedRouter edge = Isp.router("edge", 1);
    private final SickDisk disk = new SickDisk();
    private Installation mikamel;
    private ShapedCsv before;
    private int newcomers;

    @BeforeAll
    void start(@TempDir Path directory) throws Exception {
        Isp.subscribers(edge, "sub", 3);
        mikamel = new Installation(directory)
                .set("mikamel.libreqos.guard.min-rows", "1000")
                .on(disk)
                .routers(edge)
                .serve(3);
    }

    @AfterAll
    void stop() {
        mikamel.close();
        edge.close();
    }

    /** The disk fails when somebody came and somebody went. */
    @BeforeEach
    void comeAndGo() {
        mikamel.sync();
        before = mikamel.requireAgreement();
        edge.disconnect(newcomer());
        Isp.subscriber(edge, "new" + ++newcomers, "10m");
    }

    private String newcomer() {
        return "new" + newcomers;
    }

    @AfterEach
    void isCompleteAgain() throws IOException {
        disk.ailment(Ailment.NONE);
        JsonNode report = mikamel.sync();
        assertThat(report.get("error").isNull()).as("%s", report).isTrue();
        assertThat(mikamel.requireAgreement().names()).contains("sub0", "sub1", "sub2", newcomer());
        assertThat(mikamel.health().get("status").asText()).isEqualTo("ok");
        assertThat(leftovers(mikamel.path("."))).isEmpty();
    }

    private static List<Path> leftovers(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".tmp")).toList();
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void keepsFileAndTablesWhenTheDiskTakesNothing(Ailment ailment) throws IOException {
        disk.ailment(ailment);
        requireNothingWritten(ailment.words());
        assertThat(leftovers(mikamel.path("."))).isEmpty();
    }

    private void requireNothingWritten(String reason) {
        var shaped = new ShapedDeviceStore(mikamel.database()).all();
        long changes = mikamel.get("/api/shaping/changes").get("total").asLong();
        JsonNode report = mikamel.sync();
        assertThat(report.get("written").asBoolean()).isFalse();
        assertThat(report.get("error").asText()).contains(mikamel.path(CSV).toString(), "the old one stands", reason);
        assertThat(mikamel.csv().bytes()).isEqualTo(before.bytes());
        assertThat(new ShapedDeviceStore(mikamel.database()).all()).isEqualTo(shaped);
        assertThat(mikamel.get("/api/shaping/changes").get("total").asLong()).isEqualTo(changes);
        assertThat(mikamel.health().get("status").asText()).isEqualTo("degraded");
        assertThat(mikamel.health().at("/lastCycle/error").asText()).contains(reason);
    }

    /** Real ones, which stop root too. */
    @ParameterizedTest
    @ValueSource(strings = {"ShapedDevices.csv.tmp", ".ShapedDevices.csv.mikamel.lock"})
    void keepsFileAndTablesWhenADirectoryIsInTheWay(String name) throws IOException {
        Files.deleteIfExists(mikamel.path(name));
        Path inside = Files.createDirectory(mikamel.path(name)).resolve("theirs");
        Files.createFile(inside);
        requireNothingWritten(name);
        assertThat(inside).exists();
        Files.delete(inside);
        Files.delete(mikamel.path(name));
    }

    @Test
    void writesNothingWithoutRoomForThePreviousVersion() throws IOException {
        Path versions = mikamel.path("data/versions");
        Path aside = Files.move(versions, mikamel.path("data/aside"));
        Files.createFile(versions);
        requireNothingWritten("cannot keep the previous version");
        Files.delete(versions);
        Files.move(aside, versions);
    }

    @Test
    void mergesAgainWhenSomebodyElseWroteInBetween() {
        disk.meanwhile(() -> append("90,Theirs,D90,Theirs,PPP-edge,,192.0.2.90,,1,1,20,5,static\n"));
        requireBoth(1, "Theirs");
    }

    @Test
    void mergesAgainAsOftenAsSomebodyElseWrites() {
        disk.meanwhile(() -> {
            append("91,First,D91,First,PPP-edge,,192.0.2.91,,1,1,20,5,static\n");
            disk.meanwhile(() -> append("92,Second,D92,Second,PPP-edge,,192.0.2.92,,1,1,20,5,static\n"));
        });
        requireBoth(1, "First", "Second");
    }

    @Test
    void yieldsAnAddressThatSomebodyElseTookInBetween() {
        String address = edge.rows("/ppp/active").stream()
                .filter(row -> row.get("name").equals(newcomer()))
                .findFirst()
                .orElseThrow()
                .get("address");
        String theirs = "93,Mine,D93,Mine,PPP-edge,," + address + ",,1,1,20,5,static\n";
        disk.meanwhile(() -> append(theirs));
        mikamel.sync();
        assertThat(mikamel.requireAgreement().names()).contains("Mine").doesNotContain(newcomer());
        mikamel.write(CSV, text(mikamel.csv()).replace(theirs, ""));
    }

    @Test
    void mergesIntoAFileThatSomebodyElseRenamedIntoPlace() {
        String without =
                text(before).lines().filter(line -> !line.contains(",sub0,")).collect(Collectors.joining("\n"));
        disk.meanwhile(
                () -> mikamel.write(CSV, without + "\n94,Third,D94,Third,PPP-edge,,192.0.2.94,,1,1,20,5,static\n"));
        requireBoth(2, "Third", "sub0");
    }

    @Test
    void startsAFileAgainThatSomebodyElseDeletedInBetween() {
        disk.meanwhile(() -> mikamel.path(CSV).toFile().delete());
        requireBoth(4, "sub0", "sub1", "sub2");
    }

    /** @param added the newcomer, and rows of ours that the file had lost */
    private void requireBoth(int added, String... theirs) {
        JsonNode report = mikamel.sync();
        assertThat(report.get("error").isNull()).as("%s", report).isTrue();
        assertThat(report.get("added").asInt()).isEqualTo(added);
        assertThat(mikamel.requireAgreement().names()).contains(newcomer()).contains(theirs);
    }

    private void append(String row) {
        try {
            Files.writeString(mikamel.path(CSV), row, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(ShapedCsv csv) {
        return new String(csv.bytes(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
