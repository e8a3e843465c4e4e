package io.mikamel.settings;

import io.mikamel.domain.Rate;
import io.mikamel.domain.Service;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts of settings become numbers, switches, rates and sources; a text that is not allowed is refused. */
final class Values {

    private static final Pattern SPEED = Pattern.compile("(\\d{1,9})([kmg]?)", Pattern.CASE_INSENSITIVE);
    private static final Pattern SIZE = Pattern.compile("(\\d{1,9})([kmg]?)b?", Pattern.CASE_INSENSITIVE);
    private static final String PREFIXES = "kmg";

    private Values() {}

    static Function<String, Integer> whole(int least, int most) {
        return text -> checked(Integer.parseInt(text), least, most);
    }

    static Function<String, BigDecimal> decimal(String least, String most) {
        return text -> checked(new BigDecimal(text), new BigDecimal(least), new BigDecimal(most));
    }

    static Function<String, Integer> percent() {
        return text -> whole(1, 100)
                .apply(text.endsWith("%") ? text.substring(0, text.length() - 1).strip() : text);
    }

    static Function<String, Integer> size(int least, int most) {
        return text -> (int) (long) checked(scaled(SIZE, text, 1024), (long) least, (long) most);
    }

    static Boolean onOrOff(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "on" -> true;
            case "false", "no", "off" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    /** A rate-limit as RouterOS writes it: upload/download; one figure alone stands for both. */
    static Rate rate(String text) {
        String[] pair = text.split("/", -1);
        if (pair.length > 2) {
            throw new IllegalArgumentException(text);
        }
        long upload = scaled(SPEED, pair[0].strip(), 1000);
        long download = scaled(SPEED, pair[pair.length - 1].strip(), 1000);
        return new Rate(checked(upload, 1L, Long.MAX_VALUE), checked(download, 1L, Long.MAX_VALUE));
    }

    static Set<Service> sources(String text) {
        Set<Service> sources = EnumSet.noneOf(Service.class);
        for (String name : text.split(",")) {
            sources.add(choice(Service.class).apply(name.strip()));
        }
        return Collections.unmodifiableSet(sources);
    }

    static <E extends Enum<E>> Function<String, E> choice(Class<E> type) {
        return text -> Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(text));
    }

    static Function<String, String> oneOf(String... allowed) {
        return text -> Arrays.stream(allowed)
                .filter(text::equalsIgnoreCase)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(text));
    }

    static String word(String text) {
        if (text.isBlank() || text.chars().anyMatch(Character::isWhitespace)) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }

    static <T extends Comparable<T>> T checked(T value, T least, T most) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            throw new IllegalArgumentException(String.valueOf(value));
        }
        return value;
    }

    private static long scaled(Pattern pattern, String text, long base) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(text);
        }
        String prefix = matcher.group(2).toLowerCase(Locale.ROOT);
        long value = Long.parseLong(matcher.group(1));
        for (int power = prefix.isEmpty() ? 0 : PREFIXES.indexOf(prefix) + 1; power > 0; power--) {
            value *= base;
        }
        return value;
    }
}
