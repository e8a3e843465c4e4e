package io.mikamel.export;

import static io.mikamel.export.Fixtures.ANN;
import static io.mikamel.export.Fixtures.BOB;
import static io.mikamel.export.Fixtures.HEADER;
import static io.mikamel.export.Fixtures.file;
import static io.mikamel.export.Fixtures.fixture;
import static io.mikamel.export.Fixtures.present;
import static io.mikamel.export.Fixtures.text;
import static io.mikamel.export.Fixtures.utf8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ShapedDevicesAssemblyTest {

    private final ShapedDevicesAssembly assembly = new ShapedDevicesAssembly();

    @Test
    void putsOurRowsBehindThoseOfOthers() {
        PresentFile present = present(file(ANN, BOB));

        assertThat(text(assembly.assemble(present, Set.of(1), utf8(ANN + "\n"))))
                .isEqualTo(text(file(BOB, ANN)));
    }

    @Test
    void writesAHeaderForAFileThatIsNotThere() {
        assertThat(text(assembly.assemble(present(new byte[0]), Set.of(), utf8(ANN + "\n"))))
                .isEqualTo(text(file(ANN)));
    }

    @Test
    void keepsCommentsForeignColumnsAndQuotingByteForByte() {
        PresentFile present = fixture("foreign-columns.csv");
        String before = text(Fixtures.bytes("foreign-columns.csv"));

        byte[] after = assembly.assemble(present, Set.of(0, 1), utf8(""));

        assertThat(text(after)).isEqualTo(before);
    }

    @Test
    void keepsByteOrderMarkAndCrLf() {
        PresentFile present = fixture("bom-crlf.csv");

        String after = text(assembly.assemble(present, Set.of(), utf8(ANN.replace("Ann", "\"A\nn\"") + "\n")));

        assertThat(after)
                .startsWith("\uFEFFCircuit ID")
                .endsWith("Comment\r\n" + ANN.replace("Ann", "\"A\nn\"") + "\r\n");
    }

    @Test
    void keepsForeignBytesThatAreNotUtf8() {
        PresentFile present = fixture("latin-1.csv");

        assertThat(assembly.assemble(present, Set.of(0), utf8(""))).isEqualTo(Fixtures.bytes("latin-1.csv"));
    }

    @Test
    void endsALastForeignLine() {
        PresentFile present = present(utf8(HEADER + "\n" + BOB));

        assertThat(text(assembly.assemble(present, Set.of(0), utf8(ANN + "\n"))))
                .isEqualTo(text(file(BOB, ANN)));
    }

    @Test
    void endsAHeaderWithoutNewline() {
        assertThat(text(assembly.assemble(present(utf8(HEADER)), Set.of(), utf8(ANN + "\n"))))
                .isEqualTo(text(file(ANN)));
    }

    @Test
    void keepsAPreambleWithoutHeader() {
        byte[] after = assembly.assemble(present(utf8("# mine")), Set.of(), utf8(ANN + "\n"));

        assertThat(text(after)).isEqualTo("# mine\n" + text(file(ANN)));
    }

    @Test
    void givesAHeaderOnlyFileTheHeaderOfTheSettings() {
        PresentFile present =
                new ShapedDevicesFile(Fixtures.FILE, FileLayout.SQM_14).parse(utf8("# mine\n" + HEADER + "\n# tail\n"));

        assertThat(text(assembly.assemble(present, Set.of(), utf8(ANN + ",\n"))))
                .isEqualTo("# mine\n" + HEADER + ",sqm\n# tail\n" + ANN + ",\n");
    }

    @Test
    void keepsCommentsBetweenRowsOfOursThatGo() {
        PresentFile present = present(file(ANN, "# seen", BOB));

        assertThat(text(assembly.assemble(present, Set.of(), utf8("")))).isEqualTo(text(file("# seen")));
    }
}
