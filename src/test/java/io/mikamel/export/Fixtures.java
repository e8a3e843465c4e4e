package io.mikamel.export;

import io.mikamel.domain.ShapedDevice;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

/** Files and rows that several tests need. */
final class Fixtures {

    static final Path FILE = Path.of("ShapedDevices.csv");
    static final String HEADER = String.join(",", FileLayout.LEGACY_13.header(Optional.empty()));
    static final String ANN = "A1,Ann,D1,Ann,PPP-R,,10.0.0.1,,3,3,8,8,PPPoE";
    static final String BOB = "B2,Bob,D2,Bob,PPP-R,,10.0.0.2,,5,5,11,11,PPPoE";

    private Fixtures() {}

    static byte[] bytes(String name) {
        try (InputStream stream = Fixtures.class.getResourceAsStream("/libreqos/" + name)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    static byte[] file(String... rows) {
        return utf8(HEADER + "\n"
                + String.join("", List.of(rows).stream().map(row -> row + "\n").toList()));
    }

    static PresentFile present(byte[] bytes) {
        return new ShapedDevicesFile(FILE, FileLayout.AUTO).parse(bytes);
    }

    static PresentFile fixture(String name) {
        return present(bytes(name));
    }

    /** Ann's row with other cells in it: column, value, column, value. */
    static List<String> row(Object... changes) {
        List<String> cells = new ArrayList<>(List.of(ANN.split(",", -1)));
        cells.add("");
        for (int i = 0; i < changes.length; i += 2) {
            cells.set(((Column) changes[i]).legacyPlace(), (String) changes[i + 1]);
        }
        return cells;
    }

    static List<Rule> rulesBrokenBy(List<List<String>> rows, NodeNames nodes) {
        RowRules rules = new RowRules(nodes);
        Findings findings = new Findings();
        Header header = Header.of(FileLayout.SQM_14.header(Optional.empty()), new FilePlace(FILE, 1));
        for (List<String> cells : rows) {
            RowCells row = RowCells.of(header, 2, cells);
            rules.check(row, findings);
            rules.remember(row);
        }
        return findings.all().stream().map(Refusal::rule).toList();
    }

    static List<Rule> rulesBrokenBy(Object... changes) {
        return rulesBrokenBy(List.of(row(changes)), NodeNames.unknown());
    }

    /** As the route's CSV data format does it. */
    static String marshal(List<List<String>> rows) {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setRecordSeparator("\n")
                .setQuoteMode(QuoteMode.MINIMAL)
                .get();
        StringWriter text = new StringWriter();
        try (CSVPrinter printer = new CSVPrinter(text, format)) {
            printer.printRecords(rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    static ShapedDevice device(String circuitId, String ipv4) {
        return new ShapedDevice(
                circuitId,
                "Name of " + circuitId,
                "D" + circuitId,
                "Name of " + circuitId,
                "PPP-R",
                "",
                ipv4,
                "",
                new BigDecimal("3.0"),
                new BigDecimal("2.75"),
                new BigDecimal("1E+3"),
                new BigDecimal("8"),
                "PPPoE");
    }

    static List<OurRow> ours(ShapedDevice... devices) {
        return List.of(devices).stream()
                .map(device -> new OurRow(device, Optional.empty()))
                .collect(Collectors.toList());
    }
}
