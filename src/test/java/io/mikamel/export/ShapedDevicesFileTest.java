package io.mikamel.export;

import static io.mikamel.export.Fixtures.ANN;
import static io.mikamel.export.Fixtures.FILE;
import static io.mikamel.export.Fixtures.HEADER;
import static io.mikamel.export.Fixtures.fixture;
import static io.mikamel.export.Fixtures.present;
import static io.mikamel.export.Fixtures.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.mikamel.domain.PresentRow;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShapedDevicesFileTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource({"columns-13.csv,13", "columns-14.csv,14", "columns-15.csv,15", "columns-16.csv,16", "web-ui.csv,16"})
    void readsEveryLayoutByName(String name, int width) {
        PresentFile file = fixture(name);

        assertThat(file.columns()).hasSize(width);
        PresentRow row = file.rows().get(0);
        assertThat(row.cell("IPv4")).startsWith("10.0.0.");
        assertThat(row.cell("Upload Max Mbps")).startsWith("8");
        assertThat(row.cell("Comment")).isIn("PPPoE", "Hotspot");
    }

    @Test
    void readsHeadersOfTheWebUiAsTheDocumentedOnes() {
        assertThat(fixture("web-ui.csv").columns())
                .startsWith("Circuit ID", "Circuit Name")
                .endsWith("Comment", "sqm");
    }

    @Test
    void readsShortRateNamesAndIdAsAliases() {
        PresentFile file = present(utf8(HEADER.replace(" Mbps", "") + ",ID\n" + ANN + ",anchor\n"));

        assertThat(file.rows().get(0).cells()).containsEntry("Download Min Mbps", "3");
        assertThat(file.rows().get(0).cells()).containsEntry("Anchor Node ID", "anchor");
    }

    @Test
    void keepsForeignColumnsUnderTheirOwnNames() {
        PresentFile file = fixture("foreign-columns.csv");

        assertThat(file.rows().get(0).cells()).containsEntry("Notes", "keep me").containsEntry("Billing No", "4711");
        assertThat(file.rows().get(1).cells()).containsEntry("Circuit Name", "Bob\nTwo lines");
        assertThat(file.rows().get(1).line()).isEqualTo(5);
    }

    @Test
    void countsLinesAcrossNewlinesInCells() {
        PresentFile file = present(utf8(HEADER + "\n" + ANN.replace("Ann", "\"A\nn\r\nn\"") + "\n\n" + ANN + "\n"));

        assertThat(file.rows()).extracting(PresentRow::line).containsExactly(2, 8);
    }

    @Test
    void readsThroughByteOrderMarkAndCrLf() {
        PresentRow row = fixture("bom-crlf.csv").rows().get(0);

        assertThat(row.cells()).containsEntry("Circuit ID", "A1").containsEntry("Comment", "PPPoE");
    }

    @Test
    void readsCellsThatAreNotUtf8AsWindows1252() {
        assertThat(fixture("latin-1.csv").rows().get(0).cell("Circuit Name")).isEqualTo("José");
    }

    @Test
    void keepsBadRowsOfOthers() {
        PresentFile file = present(utf8(HEADER + "\n,,,,,,not an address,,,,fast,-1,\n"));

        assertThat(file.rows()).hasSize(1);
        assertThat(file.rows().get(0).cell("IPv4")).isEqualTo("not an address");
    }

    @Test
    void readsAMissingFileAsOneWithoutRows() {
        PresentFile file = new ShapedDevicesFile(directory.resolve("none.csv"), FileLayout.AUTO).read();

        assertThat(file.rows()).isEmpty();
        assertThat(file.columns()).hasSize(13);
        assertThat(file.fingerprint()).isEqualTo(Fingerprint.ABSENT);
    }

    @ParameterizedTest
    @CsvSource({"LEGACY_13,13", "SQM_14,14", "AUTO,16"})
    void givesAFileWithoutRowsTheLayoutOfTheSettings(FileLayout layout, int width) {
        String header = Fixtures.text(Fixtures.bytes("columns-16.csv"))
                .lines()
                .findFirst()
                .orElseThrow();

        PresentFile file = new ShapedDevicesFile(FILE, layout).parse(utf8(header));

        assertThat(file.columns()).hasSize(width);
    }

    @Test
    void keepsTheLayoutOfAFileWithRowsWhateverIsSet() {
        PresentFile file = new ShapedDevicesFile(FILE, FileLayout.SQM_14).parse(Fixtures.bytes("columns-15.csv"));

        assertThat(file.columns()).hasSize(15).contains("Anchor Node ID");
    }

    @Test
    void takesFourteenColumnsForANewerLibreQos() throws IOException {
        Files.writeString(directory.resolve("VERSION_STRING"), "2.1.20250909-abc\n");

        PresentFile file = new ShapedDevicesFile(directory.resolve("s.csv"), FileLayout.AUTO).read();

        assertThat(file.columns()).hasSize(14).endsWith("sqm");
    }

    @ParameterizedTest
    @CsvSource({
        "cut-off-row.csv,3,CUT_OFF,cut off",
        "cut-off-quote.csv,3,CUT_OFF,inside a quoted cell",
        "semicolons.csv,1,SEMICOLONS,semicolons",
        "no-header.csv,1,NO_HEADER,header is missing",
        "example-of-libreqos.csv,2,ROW_WIDTH,13 cells",
    })
    void refusesAFileItCannotUnderstand(String name, int line, Rule rule, String reason) {
        ShapedDevicesException failure = catchThrowableOfType(ShapedDevicesException.class, () -> fixture(name));

        assertThat(failure.line()).isEqualTo(line);
        assertThat(failure.rule()).isEqualTo(rule);
        assertThat(failure)
                .hasMessageContaining("ShapedDevices.csv, line " + line)
                .hasMessageContaining(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {",circuit_id", ",Notes,Notes", ",Download Min"})
    void refusesAHeaderThatNamesAColumnTwice(String more) {
        assertThatThrownBy(() -> present(utf8(HEADER + more + "\n")))
                .isInstanceOf(ShapedDevicesException.class)
                .hasMessageContaining("twice");
    }

    @Test
    void refusesAHeaderWithoutARequiredColumn() {
        assertThatThrownBy(() -> present(utf8(HEADER.replace("IPv6,", "") + "\n")))
                .isInstanceOf(ShapedDevicesException.class)
                .hasMessageContaining("column \"IPv6\"")
                .hasMessageContaining("lacks");
    }

    @Test
    void readsUnnamedColumnsAtTheirLegacyPlaceAsLibreQosDoes() {
        PresentFile file = present(utf8(HEADER.replace("MAC", "Hardware").replace("IPv4", "Dirección") + "\n" + ANN));

        assertThat(file.rows().get(0).cell("IPv4")).isEqualTo("10.0.0.1");
    }

    @Test
    void allowsSeveralNamelessColumns() {
        assertThat(present(utf8(HEADER + ",,\n" + ANN + ",,\n")).rows()).hasSize(1);
    }

    @Test
    void refusesADirectory() {
        assertThatThrownBy(() -> new ShapedDevicesFile(directory, FileLayout.AUTO).read())
                .isInstanceOf(ShapedDevicesException.class)
                .hasMessageContaining("is a directory");
    }

    @Test
    void refusesUtf16() {
        byte[] bytes = HEADER.getBytes(StandardCharsets.UTF_16);

        assertThatThrownBy(() -> present(bytes)).hasMessageContaining("UTF-16");
    }

    @Test
    void namesTheFileThatCannotBeRead() throws IOException {
        Path loop = directory.resolve("loop.csv");
        Files.createSymbolicLink(loop, loop);

        assertThatThrownBy(() -> new ShapedDevicesFile(loop, FileLayout.AUTO).read())
                .isInstanceOf(ShapedDevicesException.class)
                .hasMessageContaining("loop.csv")
                .hasMessageContaining("cannot be read");
    }

    @Test
    void findsTheVersionThroughALink() throws IOException {
        Path source = Files.createDirectories(directory.resolve("src"));
        Files.writeString(source.resolve("VERSION_STRING"), "1.4\n");
        Files.writeString(source.resolve("s.csv"), "");
        Path link = Files.createDirectory(directory.resolve("etc")).resolve("s.csv");
        Files.createSymbolicLink(link, source.resolve("s.csv"));

        assertThat(new LibreQosInstallation(link).version()).contains(new LibreQosVersion(1, 4));
    }

    @Test
    void findsNoVersionWhereThereIsNone() {
        assertThat(new LibreQosInstallation(directory.resolve("s.csv")).version())
                .isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({"2.2.2026-x,2.2", "v1.4,1.4", "1.5-RC2,1.5"})
    void readsVersions(String text, String version) {
        assertThat(LibreQosVersion.of(text)).hasToString("Optional[" + version + "]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "main", "2", "99999999999.1"})
    void takesOtherTextsForNoVersion(String text) {
        assertThat(LibreQosVersion.of(text)).isEmpty();
    }

    @Test
    void refusesAnUnknownLayoutSetting() {
        assertThatThrownBy(() -> FileLayout.of("15")).hasMessageContaining("13, 14 and auto");
    }
}
