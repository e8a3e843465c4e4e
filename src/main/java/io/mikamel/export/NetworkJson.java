package io.mikamel.export;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** Reads network.json, the tree of nodes that LibreQoS hangs circuits on. */
public final class NetworkJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final Path file;

    public NetworkJson(Path file) {
        this.file = file;
    }

    /**
     * Reads the file that is there now; a missing one is an empty, flat network.
     *
     * @throws NetworkJsonException if it is there and LibreQoS would not accept it
     */
    public PresentNetwork read() {
        try {
            Optional<byte[]> present = ExistingFile.read(file);
            byte[] bytes = present.orElseGet(() -> "{}\n".getBytes(StandardCharsets.US_ASCII));
            Fingerprint fingerprint = present.map(Fingerprint::of).orElse(Fingerprint.ABSENT);
            return new PresentNetwork(file, bytes, fingerprint, parse(bytes));
        } catch (IOException cause) {
            throw new NetworkJsonException(file, "", "cannot be read: " + IoReason.of(cause), cause);
        }
    }

    private ObjectNode parse(byte[] bytes) {
        if (bytes.length >= 3 && (bytes[0] & 0xFF) == 0xEF && (bytes[1] & 0xFF) == 0xBB) {
            throw new NetworkJsonException(file, "line 1", "a byte order mark, which LibreQoS refuses", null);
        }
        JsonNode root;
        try {
            root = MAPPER.readTree(bytes);
        } catch (JsonProcessingException invalid) {
            throw new NetworkJsonException(file, place(invalid.getLocation()), invalid.getOriginalMessage(), invalid);
        } catch (IOException cause) {
            throw new NetworkJsonException(file, "", "cannot be read: " + IoReason.of(cause), cause);
        }
        if (root instanceof ObjectNode object) {
            return object;
        }
        throw new NetworkJsonException(file, "", bytes.length == 0 ? "is empty" : "is not a JSON object", null);
    }

    private static String place(JsonLocation location) {
        return location == null ? "" : "line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    /** Indented by four as LibreQoS writes it, with a newline at the end. */
    static byte[] bytes(ObjectNode root) {
        DefaultIndenter indenter = new DefaultIndenter("    ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(Separators.createDefaultInstance()
                        .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                        .withObjectEmptySeparator("")
                        .withArrayEmptySeparator(""))
                .withObjectIndenter(indenter)
                .withArrayIndenter(indenter);
        try {
            return (MAPPER.writer(printer).writeValueAsString(root) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException("a tree of JSON nodes cannot fail to be written", impossible);
        }
    }
}
