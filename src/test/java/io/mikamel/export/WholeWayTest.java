package io.mikamel.export;

import static io.mikamel.export.Fixtures.device;
import static io.mikamel.export.Fixtures.marshal;
import static io.mikamel.export.Fixtures.ours;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Read, check, marshal, assemble, judge, write: as the route does it. */
class WholeWayTest {

    private static final NodeNames NODES = NodeNames.unknown();

    @TempDir
    Path directory;

    private final LibreQosValidator validator = new LibreQosValidator();
    private Path file;

    @BeforeEach
    void nameFile() {
        file = directory.resolve("ShapedDevices.csv");
    }

    private boolean sync(List<OurRow> ours) {
        PresentFile present = new ShapedDevicesFile(file, FileLayout.AUTO).read();
        Set<Integer> foreign = Set.copyOf(present.rows().stream()
                .filter(row -> !row.cell("Circuit ID").startsWith("X"))
                .map(row -> row.index())
                .toList());
        CheckedRows checked = validator.check(present, foreign, new OurRows().cells(present, ours), NODES);
        byte[] content =
                new ShapedDevicesAssembly().assemble(present, foreign, Fixtures.utf8(marshal(checked.accepted())));
        validator.require(present, content, NODES);
        return new AtomicFile(file, directory.resolve("versions"), Clock.systemUTC())
                .write(content, present.fingerprint());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "columns-13.csv",
                "columns-14.csv",
                "columns-15.csv",
                "columns-16.csv",
                "web-ui.csv",
                "bom-crlf.csv",
                "foreign-columns.csv"
            })
    void secondCycleWritesNothing(String name) throws IOException {
        Files.write(file, Fixtures.bytes(name));
        List<OurRow> ours = ours(device("X1", "10.9.9.1"), device("X2", "10.9.9.2"));

        assertThat(sync(ours)).isTrue();
        assertThat(sync(ours)).isFalse();

        assertThat(Fixtures.text(Files.readAllBytes(file))).startsWith(Fixtures.text(Fixtures.bytes(name)));
    }

    @Test
    void writesANewFile() {
        assertThat(sync(ours(device("X1", "10.9.9.1")))).isTrue();

        assertThat(file)
                .content()
                .isEqualTo(Fixtures.HEADER + "\nX1,Name of X1,DX1,Name of X1,PPP-R,,10.9.9.1,,3,2.75,1000,8,PPPoE\n");
    }

    @Test
    void leavesOutABadRowAndWritesTheOthers() {
        sync(ours(device("X1", "10.9.9.1"), device("X2", "10.9.9.1/8"), device("X3", "10.9.9.3")));

        assertThat(file).content().contains("X1,", "X3,").doesNotContain("X2,");
    }

    @Test
    void aForeignRowThatLibreQosRefusesHoldsTheFile() throws IOException {
        byte[] before = Fixtures.bytes("latin-1.csv");
        Files.write(file, before);

        assertThatThrownBy(() -> sync(ours(device("X1", "10.9.9.1"))))
                .isInstanceOf(RefusedByLibreQosException.class)
                .hasMessageContaining("line 2")
                .hasMessageContaining("UTF-8");
        assertThat(file).hasBinaryContent(before);
    }

    @Test
    void theLastRowsAreNotTakenOutOfTheFile() {
        sync(ours(device("X1", "10.9.9.1")));

        assertThatThrownBy(() -> sync(List.of())).hasMessageContaining("no rows");
    }
}
