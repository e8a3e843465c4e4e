package io.mikamel.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.mikamel.domain.account.AccountFields;
import io.mikamel.domain.plan.FieldDifference;
import io.mikamel.domain.plan.FieldLabel;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Fields of accounts as JSON text, always in the same order. Thread-safe. */
final class AccountJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final TypeReference<TreeMap<String, String>> OBJECT = new TypeReference<>() {};
    private static final TypeReference<List<Map<String, String>>> ARRAY = new TypeReference<>() {};

    private AccountJson() {}

    static String write(AccountFields fields) {
        return text(fields.values());
    }

    /** As {@link #write(AccountFields)}, with stars for the password. */
    static String masked(AccountFields fields) {
        return write(
                fields.get(AccountFields.PASSWORD).isPresent() ? fields.with(AccountFields.PASSWORD, "*****") : fields);
    }

    static AccountFields read(String json) {
        return new AccountFields(value(json, OBJECT));
    }

    /** Without passwords. */
    static String write(List<FieldDifference> fields) {
        return text(fields.stream().map(field -> map(field.shown())).toList());
    }

    static List<FieldDifference> differences(String json) {
        return value(json, ARRAY).stream().map(AccountJson::difference).toList();
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

    private static String text(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("fields of an account cannot be written as JSON", e);
        }
    }

    private static <T> T value(String json, TypeReference<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a table holds fields of an account that are not JSON", e);
        }
    }
}
