package io.mikamel.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.mikamel.domain.plan.FieldDifference;
import io.mikamel.domain.plan.FieldLabel;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The fields of a step as JSON text. Thread-safe. */
final class DifferenceJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final TypeReference<List<Map<String, String>>> ARRAY = new TypeReference<>() {};

    private DifferenceJson() {}

    /** Without passwords. */
    static String write(List<FieldDifference> fields) {
        try {
            return MAPPER.writeValueAsString(
                    fields.stream().map(field -> map(field.shown())).toList());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("the fields of a step cannot be written as JSON", e);
        }
    }

    static List<FieldDifference> read(String json) {
        try {
            return MAPPER.readValue(json, ARRAY).stream()
                    .map(DifferenceJson::difference)
                    .toList();
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("the table of steps holds fields that are not JSON", e);
        }
    }

    private static Map<String, String> map(FieldDifference field) {
        Map<String, String> map = new LinkedHashMap<>();
        map.put("field", field.field());
        map.put("label", field.label().text());
        field.ours().ifPresent(value -> map.put("ours", value));
        field.applied().ifPresent(value -> map.put("applied", value));
        field.theirs().ifPresent(value -> map.put("theirs", value));
        return map;
    }

    private static FieldDifference difference(Map<String, String> map) {
        return new FieldDifference(
                map.get("field"),
                Optional.ofNullable(map.get("ours")),
                Optional.ofNullable(map.get("applied")),
                Optional.ofNullable(map.get("theirs")),
                FieldLabel.valueOf(map.get("label").toUpperCase(Locale.ROOT)));
    }
}
