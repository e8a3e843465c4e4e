package io.mikamel.mapping;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A RouterOS duration in each form that routers write: {@code 1w2d3h4m5s}, {@code 52m34s530ms}, {@code 14:40:26},
 * {@code 1d03:19:40}, a bare number of seconds, {@code none}, {@code never}.
 */
public final class RouterOsDuration {

    private static final String DAYS = "(?:(\\d{1,6})w)?(?:(\\d{1,6})d)?";
    private static final Pattern UNITS = Pattern.compile(DAYS
            + "(?:(\\d{1,9})h)?(?:(\\d{1,9})m)?(?:(\\d{1,9})s)?(?:(\\d{1,9})ms)?(?:(\\d{1,9})us)?(?:(\\d{1,9})ns)?");
    private static final Pattern CLOCK =
            Pattern.compile(DAYS + "\\s?(\\d{1,6}):(\\d{1,2}):(\\d{1,2})(?:\\.(\\d{1,9}))?");
    private static final Pattern SECONDS = Pattern.compile("\\d{1,12}");

    private RouterOsDuration() {}

    /**
     * The duration, empty for {@code none}, {@code never} and no text.
     *
     * @throws IllegalArgumentException if it is none of the forms
     */
    public static Optional<Duration> parse(String text) {
        String value = text.strip();
        if (value.isEmpty() || value.equals("none") || value.equals("never")) {
            return Optional.empty();
        }
        if (SECONDS.matcher(value).matches()) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(value)));
        }
        return Optional.of(value.indexOf(':') < 0 ? units(value) : clock(value));
    }

    private static Duration units(String value) {
        Matcher m = matched(UNITS, value);
        return days(m).plusHours(number(m, 3))
                .plusMinutes(number(m, 4))
                .plusSeconds(number(m, 5))
                .plusMillis(number(m, 6))
                .plusNanos(1_000 * number(m, 7))
                .plusNanos(number(m, 8));
    }

    private static Duration clock(String value) {
        Matcher m = matched(CLOCK, value);
        String fraction = m.group(6) == null ? "" : m.group(6);
        return days(m).plusHours(number(m, 3))
                .plusMinutes(number(m, 4))
                .plusSeconds(number(m, 5))
                .plusNanos(Long.parseLong((fraction + "000000000").substring(0, 9)));
    }

    private static Duration days(Matcher m) {
        return Duration.ofDays(7 * number(m, 1) + number(m, 2));
    }

    private static Matcher matched(Pattern form, String value) {
        Matcher matcher = form.matcher(value);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a duration such as 1w2d3h4m5s or 1d03:19:40");
        }
        return matcher;
    }

    private static long number(Matcher matcher, int group) {
        return matcher.group(group) == null ? 0 : Long.parseLong(matcher.group(group));
    }
}
