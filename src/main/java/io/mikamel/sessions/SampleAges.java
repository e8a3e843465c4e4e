package io.mikamel.sessions;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;

/**
 * Bean {@code sampleAges}: named parameters of the statements that thin out {@code session_samples}: all of them for a day,
 * one in 15 minutes for a month, one a day for two years. Thread-safe.
 */
public final class SampleAges {

    private static final Duration WHOLE = Duration.ofDays(1);
    private static final Duration QUARTERS = Duration.ofDays(31);
    private static final Duration DAYS = Duration.ofDays(2 * 365);

    private final Clock clock;

    public SampleAges(Clock clock) {
        this.clock = clock;
    }

    public Map<String, Object> quarters() {
        return between(QUARTERS, WHOLE, Duration.ofMinutes(15));
    }

    public Map<String, Object> days() {
        return between(DAYS, QUARTERS, Duration.ofDays(1));
    }

    public Map<String, Object> tooOld() {
        return Map.of("before", ago(DAYS));
    }

    private Map<String, Object> between(Duration oldest, Duration youngest, Duration bucket) {
        return Map.of("since", ago(oldest), "until", ago(youngest), "seconds", bucket.toSeconds());
    }

    private Object ago(Duration age) {
        Instant instant = clock.instant().minus(age);
        return instant.atOffset(ZoneOffset.UTC);
    }
}
