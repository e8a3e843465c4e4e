package io.mikamel.simulator.router;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as a router reads and writes them: {@code 1w2d3h4m5s}; also {@code 14:40:26} and bare seconds on input. */
public final class Durations {

    private static final Pattern UNITS =
            Pattern.compile("(?:(\\d{1,9})w)?(?:(\\d{1,9})d)?(?:(\\d{1,9})h)?(?:(\\d{1,9})m)?(?:(\\d{1,9})s)?");
    private static final Pattern CLOCK =
            Pattern.compile("(?:(\\d{1,9})w)?(?:(\\d{1,9})d\\s?)?(\\d{1,9}):([0-5]?\\d):([0-5]?\\d)");
    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");
    private static final long[] UNIT = {604_800, 86_400, 3_600, 60, 1};

    private Durations() {}

    /** Without zero parts; nothing at all is {@code 0s}. */
    public static String text(Duration duration) {
        return text(duration.toSeconds());
    }

    public static String text(long seconds) {
        if (seconds == 0) {
            return "0s";
        }
        StringBuilder text = new StringBuilder(12);
        long rest = seconds;
        for (int i = 0; i < UNIT.length; i++) {
            long count = rest / UNIT[i];
            rest %= UNIT[i];
            if (count > 0) {
                text.append(count).append("wdhms".charAt(i));
            }
        }
        return text.toString();
    }

    /** With colons, as version 6 tells some: {@code 14:40:26}. */
    public static String clockText(Duration duration) {
        return "%02d:%02d:%02d".formatted(duration.toHours(), duration.toMinutesPart(), duration.toSecondsPart());
    }

    /** Empty if the text is no duration. */
    public static Optional<Duration> parse(String text) {
        if (SECONDS.matcher(text).matches()) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
        }
        Matcher clock = CLOCK.matcher(text);
        if (clock.matches()) {
            return Optional.of(sum(clock));
        }
        Matcher units = UNITS.matcher(text);
        return !text.isEmpty() && units.matches() ? Optional.of(sum(units)) : Optional.empty();
    }

    private static Duration sum(Matcher parts) {
        long seconds = 0;
        for (int i = 0; i < UNIT.length; i++) {
            String part = parts.group(i + 1);
            seconds += part == null ? 0 : Long.parseLong(part) * UNIT[i];
        }
        return Duration.ofSeconds(seconds);
    }
}
