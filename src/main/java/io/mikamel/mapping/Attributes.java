package io.mikamel.mapping;

import io.mikamel.domain.Rate;
import io.mikamel.domain.RateLimit;
import io.mikamel.wire.Row;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The attributes of one row by type. Absent and empty are the same; malformed ones go to the problems. */
final class Attributes {

    private static final Pattern MAC = Pattern.compile("[0-9A-F]{2}([:-][0-9A-F]{2}){5}");

    private final String menu;
    private final Row row;
    private final SharedTexts texts;
    private final Consumer<MappingException> problems;

    Attributes(String menu, Row row, SharedTexts texts, Consumer<MappingException> problems) {
        this.menu = menu;
        this.row = row;
        this.texts = texts;
        this.problems = problems;
    }

    /** A text that the row means nothing without; it may be empty. */
    String required(String name) {
        String value = row.get(name);
        if (value == null) {
            throw new MappingException(menu, name, "", "missing from the row of " + row.getOrDefault(".id", "no .id"));
        }
        return value;
    }

    Optional<String> text(String name) {
        return row.text(name).filter(value -> !value.isEmpty());
    }

    /** A text that many rows have in common. */
    String common(String name, String absent) {
        return texts.share(text(name).orElse(absent));
    }

    /** A flag; absent is the given default, present but empty is true as RouterOS has it for presence flags. */
    boolean flag(String name, boolean absent) {
        String value = row.get(name);
        if (value == null) {
            return absent;
        }
        switch (value) {
            case "true", "yes", "":
                return true;
            case "false", "no":
                return false;
            default:
                problems.accept(new MappingException(menu, name, value, "neither true nor false"));
                return absent;
        }
    }

    Optional<Duration> duration(String name) {
        return parsed(name, RouterOsDuration::parse).flatMap(Function.identity());
    }

    Optional<Long> number(String name) {
        return parsed(name, Long::valueOf);
    }

    /** An upload/download pair of bits per second. */
    Rate rate(String name) {
        return parsed(name, RateLimit::parse).orElse(Rate.UNLIMITED);
    }

    /** A MAC address in upper case with colons. */
    Optional<String> mac(String name) {
        return parsed(name, Attributes::macAddress);
    }

    private <V> Optional<V> parsed(String name, Function<String, V> parser) {
        Optional<String> text = text(name);
        try {
            return text.map(parser);
        } catch (IllegalArgumentException | ArithmeticException e) {
            problems.accept(new MappingException(menu, name, text.orElse(""), e.getMessage()));
            return Optional.empty();
        }
    }

    private static String macAddress(String text) {
        String upper = text.strip().toUpperCase(Locale.ROOT);
        if (!MAC.matcher(upper).matches()) {
            throw new IllegalArgumentException("not a MAC address such as 02:00:00:00:00:01");
        }
        return upper.replace('-', ':');
    }
}
