package io.mikamel.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkJsonTest {

    private static final List<RequiredNode> EDGE = List.of(
            RequiredNode.site("edge", NodeRates.SITE),
            RequiredNode.accessPoint("PPP-edge", "edge", NodeRates.ACCESS_POINT),
            RequiredNode.accessPoint("HS-edge", "edge", NodeRates.ACCESS_POINT));

    @TempDir
    Path directory;

    private Path file;

    @BeforeEach
    void nameFile() {
        file = directory.resolve("network.json");
    }

    private PresentNetwork read(String json) throws IOException {
        Files.writeString(file, json);
        return new NetworkJson(file).read();
    }

    @Test
    void createsTheNodesOfARouterInAMissingFile() {
        NetworkUpdate update = new NetworkJson(file).read().with(EDGE);

        assertThat(update.added()).containsExactly("edge", "PPP-edge", "HS-edge");
        assertThat(Fixtures.text(update.content()))
                .startsWith("{\n    \"edge\": {\n        \"downloadBandwidthMbps\": 2000,\n")
                .contains("\"PPP-edge\": {\n                \"downloadBandwidthMbps\": 1000,")
                .endsWith("}\n");
    }

    @Test
    void readsItsOwnOutputAndAddsNothing() throws IOException {
        NetworkUpdate update = read("{}").with(EDGE);

        NetworkUpdate again = read(Fixtures.text(update.content())).with(EDGE);

        assertThat(again.isNeeded()).isFalse();
        assertThat(again.content()).isEqualTo(update.content());
    }

    @Test
    void takesNodesAsTheyStandAnywhereInTheTree() throws IOException {
        PresentNetwork present = read("{\"core\":{\"children\":{\"edge\":{\"downloadBandwidthMbps\":50,"
                + "\"note\":\"mine\",\"children\":{\"HS-edge\":{\"type\":\"other\"}}}}}}");

        NetworkUpdate update = present.with(EDGE);

        assertThat(update.added()).containsExactly("PPP-edge");
        assertThat(Fixtures.text(update.content()).replaceAll("\\s", ""))
                .isEqualTo(
                        "{\"core\":{\"children\":{\"edge\":{\"downloadBandwidthMbps\":50,\"note\":\"mine\",\"children\":"
                                + "{\"HS-edge\":{\"type\":\"other\"},\"PPP-edge\":{\"downloadBandwidthMbps\":1000,"
                                + "\"uploadBandwidthMbps\":1000,\"type\":\"ap\",\"children\":{}}}}}}}");
    }

    @Test
    void addsChildrenToANodeWithoutAny() throws IOException {
        assertThat(Fixtures.text(read("{\"edge\":{}}").with(EDGE).content())).contains("\"HS-edge\"");
    }

    @Test
    void keepsOrderUnknownPropertiesAndTheSpellingOfNumbers() throws IOException {
        String json =
                "{\n    \"z\": {\n        \"latitude\": 37.10,\n        \"b\": [\n            1.0,\n            \"é\"\n"
                        + "        ],\n        \"a\": null,\n        \"children\": {}\n    },\n    \"a\": {}\n}\n";

        String after = Fixtures.text(
                read(json).with(List.of(RequiredNode.site("n", NodeRates.SITE))).content());

        assertThat(after).startsWith(json.substring(0, json.lastIndexOf("{}")));
    }

    @Test
    void answersTheFilesOwnBytesIfNothingIsMissing() throws IOException {
        String json = "{ \"edge\":{},\"PPP-edge\" : {}, \"HS-edge\":{} }";

        assertThat(Fixtures.text(read(json).with(EDGE).content())).isEqualTo(json);
    }

    @Test
    void namesEveryNode() throws IOException {
        NodeNames names = read("{\"a\":{\"children\":{\"b\":{}}}}").names();

        assertThat(names.names()).containsExactlyInAnyOrder("a", "b");
        assertThat(names.areKnown()).isTrue();
    }

    @Test
    void knowsTheNamesOfAddedNodes() throws IOException {
        assertThat(read("{}").with(EDGE).names().names()).contains("edge", "PPP-edge", "HS-edge");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|is empty",
                "[]|not a JSON object",
                "{\"a\":1}|node /a: must be an object, is number",
                "{\"a\":{},\"a\":{}}|line 1",
                "{\"a\":{\"children\":{\"b\":{}}},\"b\":{}}|node /b: a node of this name",
                "{\"a\":{\"children\":[]}}|node /a/children: must be an object",
                "{\"a\":{\"downloadBandwidthMbps\":\"fast\"}}|node /a/downloadBandwidthMbps: must be a number",
                "{\"a\":{}|line 1",
                "{} {}|line 1",
                "\uFEFF{}|byte order mark",
            })
    void refusesWhatLibreQosWouldRefuse(String json, String reason) {
        assertThatThrownBy(() -> read(json))
                .isInstanceOf(NetworkJsonException.class)
                .hasMessageContaining("network.json")
                .hasMessageContaining(reason);
    }

    @Test
    void refusesADirectory() throws IOException {
        Files.createDirectory(file);

        assertThatThrownBy(() -> new NetworkJson(file).read()).hasMessageContaining("is a directory");
    }

    @Test
    void refusesBottomlessNesting() {
        String json = "{\"a\":{\"children\":".repeat(5000) + "{}" + "}}".repeat(5000);

        assertThatThrownBy(() -> read(json)).isInstanceOf(NetworkJsonException.class);
    }

    @Test
    void refusesRatesBelowOne() {
        assertThatThrownBy(() -> new NodeRates(0, 1)).hasMessageContaining("at least 1 Mbps");
    }
}
