package io.mikamel.export;

import static io.mikamel.export.Column.CIRCUIT_ID;
import static io.mikamel.export.Column.DEVICE_ID;
import static io.mikamel.export.Column.DOWNLOAD_MAX;
import static io.mikamel.export.Column.IPV4;
import static io.mikamel.export.Column.IPV6;
import static io.mikamel.export.Column.PARENT_NODE;
import static io.mikamel.export.Fixtures.ANN;
import static io.mikamel.export.Fixtures.BOB;
import static io.mikamel.export.Fixtures.FILE;
import static io.mikamel.export.Fixtures.HEADER;
import static io.mikamel.export.Fixtures.bytes;
import static io.mikamel.export.Fixtures.file;
import static io.mikamel.export.Fixtures.present;
import static io.mikamel.export.Fixtures.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LibreQosValidatorTest {

    private static final NodeNames NODES = NodeNames.of(Set.of("PPP-R"));

    private final LibreQosValidator validator = new LibreQosValidator();

    private List<Refusal> validate(byte[] content) {
        return validator.validate(FILE, content, NODES);
    }

    private List<Rule> rules(byte[] content) {
        return validate(content).stream().map(Refusal::rule).toList();
    }

    private static List<String> ours(Object... changes) {
        return Fixtures.row(changes).subList(0, 13);
    }

    @Test
    void findsNothingWrongWithAGoodFile() {
        assertThat(validate(file("# comment", ANN, "", BOB))).isEmpty();
        assertThat(validate(bytes("bom-crlf.csv"))).extracting(Refusal::rule).containsExactly(Rule.PARENT_UNKNOWN);
    }

    @Test
    void namesLineColumnAndCircuit() {
        Refusal refusal =
                validate(file(ANN, BOB.replace("10.0.0.2", "10.0.0.300"))).get(0);

        assertThat(refusal.line()).isEqualTo(3);
        assertThat(refusal.column()).isEqualTo("IPv4");
        assertThat(refusal.circuitId()).isEqualTo("B2");
        assertThat(refusal.deviceId()).isEqualTo("D2");
        assertThat(refusal.severity()).isEqualTo(Severity.REFUSED_BY_LIBREQOS);
        assertThat(refusal).hasToString("line 3, circuit B2, IPv4 \"10.0.0.300\" is not an address or network");
    }

    @ParameterizedTest
    @CsvSource({
        "cut-off-row.csv,CUT_OFF,3",
        "cut-off-quote.csv,CUT_OFF,3",
        "semicolons.csv,SEMICOLONS,1",
        "no-header.csv,NO_HEADER,1",
        "example-of-libreqos.csv,ROW_WIDTH,2",
        "latin-1.csv,NOT_UTF8,2",
    })
    void saysWhatIsWrongWithABrokenFile(String name, Rule rule, int line) {
        Refusal first =
                validator.validate(FILE, bytes(name), NodeNames.unknown()).get(0);

        assertThat(first.rule()).isEqualTo(rule);
        assertThat(first.line()).isEqualTo(line);
    }

    @Test
    void findsDuplicateIdsInAFile() {
        assertThat(validator.validate(FILE, bytes("duplicate-ids.csv"), NodeNames.unknown()))
                .extracting(Refusal::rule)
                .containsExactly(Rule.CIRCUIT_ID_CASE, Rule.DEVICE_ID_DUPLICATE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# only a comment\n", "\n\n"})
    void findsAFileWithoutRows(String content) {
        assertThat(rules(utf8(content))).containsExactly(Rule.NO_ROWS);
    }

    @Test
    void findsAHeaderWithoutRows() {
        assertThat(rules(file())).containsExactly(Rule.NO_ROWS);
    }

    @Test
    void refusesACommentBehindAByteOrderMark() {
        byte[] content = utf8("\uFEFF# comment\n" + HEADER + "\n" + ANN + "\n");

        assertThat(rules(content)).containsExactly(Rule.BYTE_ORDER_MARK);
    }

    @Test
    void findsRowsThatAreComments() {
        assertThat(rules(file(ANN, "#" + BOB))).containsExactly(Rule.COMMENT_LINE);
        assertThat(rules(file(ANN, BOB.replace("B2", "\"#2\"")))).containsExactly(Rule.COMMENT_LINE);
    }

    @Test
    void findsACommentThatOpensAQuote() {
        assertThat(rules(file("# a,\"b", ANN))).containsExactly(Rule.COMMENT_QUOTE);
    }

    @Test
    void refusesCarriageReturnsAlone() {
        assertThat(rules(utf8(HEADER + "\r\n" + ANN + "\r" + BOB + "\n"))).containsExactly(Rule.CARRIAGE_RETURN);
    }

    @Test
    void refusesZeroBytesAndEndlessCells() {
        assertThat(rules(file(ANN.replace("Ann", "A\0n")))).containsOnly(Rule.ZERO_BYTE);
        assertThat(rules(file(ANN.replace("PPPoE", "x".repeat(131_073))))).containsExactly(Rule.CELL_LENGTH);
        assertThat(rules(file(ANN.replace("PPPoE", "x".repeat(20_000))))).isEmpty();
    }

    @Test
    void acceptsNamesWithCommasQuotesNewlinesAndEmoji() {
        assertThat(validate(file(ANN.replace("Ann", "\"A, \"\"b\"\"\n😀 é\"")))).isEmpty();
    }

    @Test
    void refusesBytesThatAreNotUtf8EvenInAComment() {
        byte[] content = file("# Jos?", ANN);
        content[content.length - ANN.length() - 3] = (byte) 0xE9;

        assertThat(rules(content)).containsExactly(Rule.NOT_UTF8);
    }

    @Test
    void leavesOutOnlyTheBadRowsOfOurs() {
        List<List<String>> rows = List.of(
                ours(),
                ours(CIRCUIT_ID, "B2", DEVICE_ID, "D2", IPV4, "100.64.0.3/24"),
                ours(CIRCUIT_ID, "C3", DEVICE_ID, "D3", IPV4, "10.0.0.3"));

        CheckedRows checked = validator.check(present(file()), Set.of(), rows, NODES);

        assertThat(checked.accepted()).containsExactly(rows.get(0), rows.get(2));
        assertThat(checked.leftOut()).hasSize(1);
        assertThat(checked.leftOut().get(0).index()).isEqualTo(1);
        assertThat(checked.leftOut().get(0).reasons().get(0).rule()).isEqualTo(Rule.ADDRESS_HOST_BITS);
    }

    @Test
    void aRowThatIsLeftOutTakesNoAddressFromOthers() {
        List<List<String>> rows =
                List.of(ours(DOWNLOAD_MAX, "fast"), ours(CIRCUIT_ID, "B2", DEVICE_ID, "D2"), ours(CIRCUIT_ID, "b2"));

        CheckedRows checked = validator.check(present(file()), Set.of(), rows, NODES);

        assertThat(checked.accepted()).containsExactly(rows.get(1));
    }

    @Test
    void rowsOfOthersWinAddressesAndIpv6Texts() {
        PresentFile present = present(file(ANN.replace("10.0.0.1,", "10.0.0.1,::5"), BOB));
        List<List<String>> rows = List.of(
                ours(CIRCUIT_ID, "C3", DEVICE_ID, "D3"),
                ours(CIRCUIT_ID, "D4", DEVICE_ID, "D4", IPV4, "10.0.0.4", IPV6, "::5"),
                ours(CIRCUIT_ID, "E5", DEVICE_ID, "D5", IPV4, "10.0.0.2"));

        CheckedRows checked = validator.check(present, Set.of(0), rows, NODES);

        assertThat(checked.accepted())
                .containsExactly(ours(CIRCUIT_ID, "D4", DEVICE_ID, "D4", IPV4, "10.0.0.4"), rows.get(2));
    }

    @Test
    void emptiesABadCellThatIsNotOursAndKeepsTheRow() {
        PresentFile present =
                present(utf8(String.join(",", FileLayout.SQM_14.header(Optional.empty())) + "\n" + ANN + ",\n"));
        List<String> bad = Fixtures.row(Column.SQM, "cake diffserv4", IPV6, "2001:db8::1/64");

        CheckedRows checked = validator.check(present, Set.of(), List.of(bad), NODES);

        assertThat(checked.leftOut()).isEmpty();
        assertThat(checked.accepted()).containsExactly(Fixtures.row());
        assertThat(checked.warnings()).extracting(Refusal::column).contains("sqm", "IPv6");
    }

    @Test
    void keepsOurRowsThatAreMerelyShapedLessWell() {
        List<List<String>> rows = List.of(
                ours(PARENT_NODE, "nowhere"),
                ours(IPV4, "10.0.0.2", DOWNLOAD_MAX, "9", PARENT_NODE, "nowhere", Column.DEVICE_NAME, ""));

        CheckedRows checked = validator.check(present(file()), Set.of(), rows, NODES);

        assertThat(checked.accepted()).isEqualTo(rows);
        assertThat(checked.warnings())
                .extracting(Refusal::rule)
                .contains(Rule.PARENT_UNKNOWN, Rule.DEVICE_ID_DUPLICATE, Rule.CIRCUIT_DIFFERS, Rule.NAME_EMPTY);
    }

    @Test
    void leavesOutOursThatWouldBeAComment() {
        CheckedRows checked = validator.check(present(file()), Set.of(), List.of(ours(CIRCUIT_ID, "#77")), NODES);

        assertThat(checked.accepted()).isEmpty();
        assertThat(checked.leftOut().get(0).reasons().get(0).rule()).isEqualTo(Rule.COMMENT_LINE);
    }

    @Test
    void leavesOutOursOfTheWrongWidth() {
        CheckedRows checked = validator.check(present(file()), Set.of(), List.of(Fixtures.row()), NODES);

        assertThat(checked.leftOut().get(0).reasons()).extracting(Refusal::rule).contains(Rule.ROW_WIDTH);
    }

    @Test
    void holdsBackAFileThatWouldBeRefused() {
        byte[] content = file(ANN, BOB.replace("10.0.0.2", "x"));

        assertThatThrownBy(() -> validator.require(present(file(ANN)), content, NODES))
                .isInstanceOf(RefusedByLibreQosException.class)
                .hasMessage(
                        "ShapedDevices.csv was not written: line 3, circuit B2, IPv4 \"x\" is not an address or network");
    }

    @Test
    void holdsBackAFileWithoutRowsIfThereWereSome() {
        assertThatThrownBy(() -> validator.require(present(file(ANN)), file(), NODES))
                .isInstanceOf(RefusedByLibreQosException.class)
                .hasMessageContaining("no rows");
        assertThat(validator.require(present(file()), file(), NODES)).hasSize(1);
    }

    @Test
    void reportsWithoutHoldingWhatIsSilentlyWrong() {
        byte[] content = file(ANN, BOB.replace("10.0.0.2", ""));

        assertThat(validator.require(present(file(ANN)), content, NODES))
                .extracting(Refusal::severity)
                .containsExactly(Severity.SILENTLY_WRONG);
    }

    @Test
    void judgesAHundredThousandRowsQuickly() {
        StringBuilder rows = new StringBuilder(HEADER).append('\n');
        for (int i = 0; i < 100_000; i++) {
            String address = "10." + i / 65536 + "." + i / 256 % 256 + "." + i % 256;
            rows.append(ANN.replace("A1", "A" + i).replace("D1", "D" + i).replace("10.0.0.1", address))
                    .append('\n');
        }

        Assertions.assertTimeout(Duration.ofSeconds(20), () -> assertThat(validate(utf8(rows.toString())))
                .isEmpty());
    }
}
