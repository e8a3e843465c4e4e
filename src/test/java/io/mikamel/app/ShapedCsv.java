package io.mikamel.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.mikamel.export.LibreQosValidator;
import io.mikamel.export.NetworkJson;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** ShapedDevices.csv as somebody reads it who knows nothing of how it was written. */
record ShapedCsv(Path file, byte[] bytes, List<Map<String, String>> rows) {

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setCommentMarker('#')
            .get();
    private static final Map<String, String> TITLES = Map.ofEntries(
            Map.entry("circuit_id", "Circuit ID"),
            Map.entry("circuit_name", "Circuit Name"),
            Map.entry("device_id", "Device ID"),
            Map.entry("device_name", "Device Name"),
            Map.entry("parent_node", "Parent Node"),
            Map.entry("mac", "MAC"),
            Map.entry("ipv4", "IPv4"),
            Map.entry("download_min_mbps", "Download Min Mbps"),
            Map.entry("upload_min_mbps", "Upload Min Mbps"),
            Map.entry("download_max_mbps", "Download Max Mbps"),
            Map.entry("upload_max_mbps", "Upload Max Mbps"),
            Map.entry("comment", "Comment"));

    static ShapedCsv read(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            return new ShapedCsv(file, bytes, rows(text(bytes)));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Strictly UTF-8; a byte order mark is no part of the first column's name. */
    private static String text(byte[] bytes) throws IOException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static List<Map<String, String>> rows(String text) throws IOException {
        try (CSVParser parser = CSVParser.parse(text, FORMAT)) {
            return parser.getRecords().stream().map(ShapedCsv::row).toList();
        }
    }

    /** By the titles that LibreQoS documents, where its web page wrote others. */
    private static Map<String, String> row(CSVRecord record) {
        Map<String, String> row = new LinkedHashMap<>();
        record.toMap().forEach((title, cell) -> row.put(TITLES.getOrDefault(title, title), cell));
        return row;
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
