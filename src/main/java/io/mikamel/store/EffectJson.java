package io.mikamel.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.mikamel.domain.account.AccountFields;
import io.mikamel.domain.outbox.SessionMark;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Fields of accounts and marks of sessions as JSON text. Thread-safe. */
final class EffectJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String HIDDEN = "*****";

    private EffectJson() {}

    /** With the password in it: what is still to be written. */
    static String write(AccountFields fields) {
        return text(fields.values());
    }

    static String masked(AccountFields fields) {
        return write(
                fields.get(AccountFields.PASSWORD).isPresent() ? fields.with(AccountFields.PASSWORD, HIDDEN) : fields);
    }

    static AccountFields fields(String json) {
        return AccountFields.of(read(json, new TypeReference<Map<String, String>>() {}));
    }

    static String write(List<SessionMark> marks) {
        return text(marks.stream()
                .map(mark -> new Mark(mark.id(), mark.identity(), mark.uptime().toMillis()))
                .toList());
    }

    static List<SessionMark> marks(String json) {
        return read(json, new TypeReference<List<Mark>>() {}).stream()
                .map(mark -> new SessionMark(mark.id(), mark.identity(), Duration.ofMillis(mark.uptimeMillis())))
                .toList();
    }

    private static String text(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("cannot write an effect as JSON", e);
        }
    }

    private static <T> T read(String json, TypeReference<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("the outbox holds a text that is not its JSON", e);
        }
    }

    /** How a mark stands in the table. */
    record Mark(String id, String identity, long uptimeMillis) {}
}
