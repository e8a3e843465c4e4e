package io.mikamel.pool;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A time of day and a clock that nobody sets, which both stand until they are moved. Thread-safe. */
public final class TestClock extends Clock {

    private volatile Instant now = Instant.parse("2026-01-01T00:00:00Z");

    private volatile Duration uptime = Duration.ofDays(3);

    public void advance(Duration time) {
        now = now.plus(time);
        uptime = uptime.plus(time);
    }

    /** Sets the time of day, as a time server does. */
    public void step(Duration difference) {
        now = now.plus(difference);
    }

    public long nanos() {
        return uptime.toNanos();
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
