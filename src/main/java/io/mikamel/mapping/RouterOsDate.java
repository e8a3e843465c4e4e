package io.mikamel.mapping;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;

/**
 * A RouterOS date with time, in the router's own zone: {@code mar/02/2025 11:30:44} before 7.10,
 * {@code 2025-03-02 11:30:44} from 7.10.
 */
public final class RouterOsDate {

    private static final DateTimeFormatter OLD = strict("MMM/dd/uuuu HH:mm:ss");
    private static final DateTimeFormatter ISO = strict("uuuu-MM-dd HH:mm:ss");
    private static final int EPOCH = 1970;

    private RouterOsDate() {}

    /**
     * The date, empty for no text, {@code never} and the epoch, which routers write for never.
     *
     * @throws IllegalArgumentException if it is neither form
     */
    public static Optional<LocalDateTime> parse(String text) {
        String value = text.strip();
        if (value.isEmpty() || value.equals("never")) {
            return Optional.empty();
        }
        try {
            LocalDateTime date = LocalDateTime.parse(value, value.indexOf('/') > 0 ? OLD : ISO);
            return Optional.of(date).filter(it -> it.getYear() > EPOCH);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "not a date such as mar/02/2025 11:30:44 or 2025-03-02 11:30:44: " + text, e);
        }
    }

    private static DateTimeFormatter strict(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
