package io.mikamel.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.mikamel.export.LibreQosValidator;
import io.mikamel.export.NetworkJson;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** ShapedDevices.csv as somebody reads it who knows nothing of how it was written. */
record ShapedCsv(Path file, byte[] bytes, List<Map<String, String>> rows) {

    static ShapedCsv read(Path file) {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setCommentMarker('#')
                .get();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                CSVParser parser = CSVParser.parse(reader, format)) {
            List<Map<String, String>> rows =
                    parser.getRecords().stream().map(CSVRecord::toMap).toList();
            return new ShapedCsv(file, Files.readAllBytes(file), rows);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The one row with that circuit name. */
    Map<String, String> row(String name) {
        List<Map<String, String>> found = rows.stream()
                .filter(row -> row.get("Circuit Name").equals(name))
                .toList();
        assertThat(found).as("rows of %s in %s", name, names()).hasSize(1);
        return found.get(0);
    }

    Set<String> names() {
        return rows.stream().map(row -> row.get("Circuit Name")).collect(Collectors.toSet());
    }

    /** Min/max of download, then of upload, such as {@code 3/8 5/11}. */
    String rates(String name) {
        Map<String, String> row = row(name);
        return "%s/%s %s/%s"
                .formatted(
                        row.get("Download Min Mbps"),
                        row.get("Download Max Mbps"),
                        row.get("Upload Min Mbps"),
                        row.get("Upload Max Mbps"));
    }

    /** The file's lines that hold a parent node, as they stand. */
    List<String> linesOf(String parentNode) {
        return new String(bytes, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.contains("," + parentNode + ","))
                .toList();
    }

    String ids() {
        return rows.stream()
                .map(row -> row.get("Circuit Name") + row.get("Circuit ID") + row.get("Device ID"))
                .sorted()
                .collect(Collectors.joining(" "));
    }

    /** LibreQoS takes all of it, by our rules and by these. */
    ShapedCsv requireAcceptable() {
        NetworkJson network = new NetworkJson(file.resolveSibling("network.json"));
        assertThat(new LibreQosValidator().validate(file, bytes, network.read().names()))
                .isEmpty();
        Set<String> addresses = new HashSet<>();
        Set<String> devices = new HashSet<>();
        for (Map<String, String> row : rows) {
            assertThat(devices.add(row.get("Device ID"))).as("device %s", row).isTrue();
            assertThat(addresses.add(row.get("IPv4"))).as("address of %s", row).isTrue();
            requireRates(row);
        }
        return this;
    }

    private static void requireRates(Map<String, String> row) {
        for (String direction : List.of("Download", "Upload")) {
            double min = Double.parseDouble(row.get(direction + " Min Mbps"));
            double max = Double.parseDouble(row.get(direction + " Max Mbps"));
            assertThat(min).as("%s", row).isBetween(1.0, max);
            assertThat(max).as("%s", row).isBetween(2.0, 100_000.0);
        }
    }
}
