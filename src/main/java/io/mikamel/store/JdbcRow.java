package io.mikamel.store;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;

/** A row as camel-jdbc gives it, by the labels of its statement. */
record JdbcRow(Map<String, Object> columns) {

    boolean has(String label) {
        return columns.get(label) != null;
    }

    String text(String label) {
        return NulText.decode(value(label, String.class));
    }

    Optional<String> optionalText(String label) {
        return has(label) ? Optional.of(text(label)).filter(text -> !text.isEmpty()) : Optional.empty();
    }

    long number(String label) {
        return value(label, Number.class).longValue();
    }

    /** Without the zeros that the column's scale adds. */
    BigDecimal decimal(String label) {
        return Columns.plain(value(label, BigDecimal.class));
    }

    /** H2 gives a time with its offset, PostgreSQL the same as a timestamp. */
    Instant time(String label) {
        return value(label, Object.class) instanceof Timestamp timestamp
                ? timestamp.toInstant()
                : value(label, OffsetDateTime.class).toInstant();
    }

    Optional<Instant> optionalTime(String label) {
        return has(label) ? Optional.of(time(label)) : Optional.empty();
    }

    private <T> T value(String label, Class<T> type) {
        return Optional.ofNullable(columns.get(label))
                .map(type::cast)
                .orElseThrow(() -> new IllegalArgumentException("the row has no value for " + label));
    }
}
