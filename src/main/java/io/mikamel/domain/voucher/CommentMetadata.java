package io.mikamel.domain.voucher;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A comment of ours on a router, such as {@code VOUCHER_SYSTEM|BATCH-001|15000|10000|24}: what was read is written again
 * byte for byte, and a field that is set changes no other.
 *
 * @param fields the word and what follows it; fields that nobody here knows are at the end
 */
public record CommentMetadata(List<String> fields) {

    private static final String SEPARATOR = "|";

    /** As JavaScript's {@code toISOString} writes it: tools that read these comments expect the milliseconds. */
    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    public CommentMetadata {
        fields = List.copyOf(fields);
        if (fields.isEmpty() || CommentSystem.of(fields.get(0)).isEmpty()) {
            throw new IllegalArgumentException("a comment of ours begins with VOUCHER_SYSTEM or PPPOE_SYSTEM");
        }
        if (fields.stream().anyMatch(field -> field.contains(SEPARATOR))) {
            throw new IllegalArgumentException("a field of a comment holds |");
        }
    }

    /** Only the word, and no field yet. */
    public static CommentMetadata of(CommentSystem system) {
        return new CommentMetadata(List.of(system.word()));
    }

    /** @return empty for a foreign comment, which nobody here may change */
    public static Optional<CommentMetadata> parse(String comment) {
        List<String> fields = List.of(comment.split("\\|", -1));
        return CommentSystem.of(fields.get(0)).map(system -> new CommentMetadata(fields));
    }

    public CommentSystem system() {
        return CommentSystem.of(fields.get(0)).orElseThrow();
    }

    /** @return empty where the field is empty, or the comment ends before it, or its system has no such field */
    public Optional<String> get(CommentField field) {
        boolean present = field.isIn(system()) && field.place() < fields.size();
        return present ? Optional.of(fields.get(field.place())).filter(value -> !value.isEmpty()) : Optional.empty();
    }

    /** @throws InvalidFieldException if the field holds something that is not a time */
    public Optional<Instant> instant(CommentField field) {
        return get(field).map(text -> parseInstant(field, text));
    }

    /**
     * The comment with this field; empty ones are put before it where the comment was shorter.
     *
     * @throws InvalidFieldException if the value cannot stand in a comment, or the field not in this one
     */
    public CommentMetadata with(CommentField field, String value) {
        check(field, value);
        if (value.isEmpty() && field.place() >= fields.size()) {
            return this;
        }
        List<String> changed = new ArrayList<>(fields);
        while (changed.size() <= field.place()) {
            changed.add("");
        }
        changed.set(field.place(), value);
        return new CommentMetadata(changed);
    }

    public CommentMetadata with(CommentField field, Instant value) {
        return with(field, INSTANT.format(value));
    }

    /** What stands on the router. */
    public String text() {
        return String.join(SEPARATOR, fields);
    }

    @Override
    public String toString() {
        return text();
    }

    private void check(CommentField field, String value) {
        if (!field.isIn(system())) {
            throw new InvalidFieldException(field.text(), "not a field of " + system().word());
        }
        if (value.contains(SEPARATOR)) {
            throw new InvalidFieldException(field.text(), "holds |, which separates the fields of a comment");
        }
        PlainText.require(field.text(), value);
    }

    private static Instant parseInstant(CommentField field, String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new InvalidFieldException(field.text(), "'%s' is not a time".formatted(text));
        }
    }
}
