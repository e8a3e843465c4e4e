package io.mikamel.simulator.router;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A router's clock and calendar: local dates without offset in the dialect's form. Guarded by the router's lock. */
public final class RouterTime {

    private static final DateTimeFormatter OLD = DateTimeFormatter.ofPattern("MMM/dd/yyyy HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter OLD_LOG = DateTimeFormatter.ofPattern("MMM/dd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter HOURS = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final InstantSource clock;
    private final ZoneId zone;
    private final Dialect dialect;
    private Duration lived = Duration.ZERO;
    private Duration wrongBy = Duration.ZERO;

    public RouterTime(InstantSource clock, ZoneId zone, Dialect dialect) {
        this.clock = clock;
        this.zone = zone;
        this.dialect = dialect;
    }

    /** The true time, which ages and sessions follow. */
    public Instant now() {
        return clock.instant().plus(lived);
    }

    /** Time passes for this router beyond the clock it was given. */
    public void pass(Duration time) {
        lived = lived.plus(time);
    }

    /** From now on the calendar is wrong by that much; ages are not. */
    public void wrongBy(Duration offset) {
        wrongBy = offset;
    }

    public ZonedDateTime local() {
        return local(now());
    }

    private ZonedDateTime local(Instant instant) {
        return instant.plus(wrongBy).atZone(zone);
    }

    /** The moment as dialects write it: {@code 2025-03-02 11:30:44} or {@code mar/02/2025 11:30:44}. */
    public String text(Instant instant) {
        ZonedDateTime local = instant.equals(Instant.EPOCH) ? instant.atZone(zone("UTC")) : local(instant);
        return dialect.hasIsoDates() ? ISO.format(local) : OLD.format(local).toLowerCase(Locale.ROOT);
    }

    /** When a package was built: version 6 wrote the month with a capital. */
    public String buildTime(Instant instant) {
        ZonedDateTime local = instant.atZone(zone("UTC"));
        return dialect.hasIsoDates() ? ISO.format(local) : OLD.format(local);
    }

    /** Never: the epoch, whatever the zone. */
    public String never() {
        return text(Instant.EPOCH);
    }

    /** The time of a log line: before 7.19 today's lines have no date, older ones no year. */
    public String logText(Instant instant) {
        ZonedDateTime local = local(instant);
        if (dialect.hasExtraInfo()) {
            return ISO.format(local);
        }
        return local.toLocalDate().equals(local().toLocalDate())
                ? HOURS.format(local)
                : OLD_LOG.format(local).toLowerCase(Locale.ROOT);
    }

    public Duration since(Instant instant) {
        Duration age = Duration.between(instant, now());
        return age.isNegative() ? Duration.ZERO : age;
    }

    public ZoneId zone() {
        return zone;
    }

    private static ZoneId zone(String name) {
        return ZoneId.of(name);
    }
}
