package io.mikamel.simulator.verb;

import io.mikamel.simulator.router.Durations;
import io.mikamel.simulator.row.Trap;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How often something is told again: a duration, or milliseconds such as {@code 500ms} or {@code 0.5}. */
final class Intervals {

    private static final Pattern MILLIS = Pattern.compile("(\\d{1,6})ms");
    private static final Pattern DECIMAL = Pattern.compile("\\d{1,5}\\.\\d{1,3}");

    private Intervals() {}

    static Duration parse(String name, String text) {
        Matcher millis = MILLIS.matcher(text);
        Duration interval = millis.matches()
                ? Duration.ofMillis(Long.parseLong(millis.group(1)))
                : DECIMAL.matcher(text).matches()
                        ? Duration.ofMillis((long) (Double.parseDouble(text) * 1000))
                        : Durations.parse(text).orElseThrow(() -> Trap.invalid(name));
        if (interval.toMillis() < 20) {
            throw Trap.invalid(name);
        }
        return interval;
    }
}
