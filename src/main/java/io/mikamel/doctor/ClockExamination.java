package io.mikamel.doctor;

import io.mikamel.mapping.RouterOsDate;
import io.mikamel.wire.RouterOsException;
import io.mikamel.wire.Row;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Whether the router knows what time it is. */
final class ClockExamination {

    private static final Duration TOLERANCE = Duration.ofMinutes(2);
    private static final String SET_THE_CLOCK =
            """
            RouterOS 7: /system ntp client set enabled=yes
            /system ntp client servers add address=pool.ntp.org
            RouterOS 6: /system ntp client set enabled=yes server-dns-names=pool.ntp.org""";

    private final Prints prints;
    private final Clock clock;

    ClockExamination(Prints prints, Clock clock) {
        this.prints = prints;
        this.clock = clock;
    }

    void examine(List<Finding> findings) {
        try {
            findings.add(prints.rows("/system/clock", "date", "time", "gmt-offset").stream()
                    .findFirst()
                    .map(this::judge)
                    .orElseGet(() -> unknown("/system/clock is empty")));
        } catch (RouterOsException | DateTimeException | IllegalArgumentException e) {
            findings.add(unknown(e.getMessage()));
        }
    }

    private static Finding unknown(String why) {
        return Finding.warn(Check.CLOCK, "the router's time cannot be told: " + why, "/system clock print");
    }

    private Finding judge(Row row) {
        Optional<LocalDateTime> time = RouterOsDate.parse(
                row.text("date").orElse("") + " " + row.text("time").orElse(""));
        if (time.isEmpty()) {
            return Finding.warn(Check.CLOCK, "the router believes it is 1970: it has no time", SET_THE_CLOCK);
        }
        Optional<String> offset = row.text("gmt-offset").filter(text -> !text.isBlank());
        if (offset.isEmpty()) {
            return unknown("it says %s, but not its zone".formatted(time.get()));
        }
        return compare(time.get(), ZoneOffset.of(offset.get()));
    }

    private Finding compare(LocalDateTime time, ZoneOffset zone) {
        Duration off = Duration.between(clock.instant(), time.toInstant(zone));
        String what = "%s %s".formatted(time, zone);
        return off.abs().compareTo(TOLERANCE) <= 0
                ? Finding.ok(Check.CLOCK, what)
                : Finding.warn(
                        Check.CLOCK,
                        "%s is %s %s".formatted(what, size(off.abs()), off.isNegative() ? "behind" : "ahead"),
                        SET_THE_CLOCK);
    }

    private static String size(Duration off) {
        return off.toDays() > 0
                ? "%d days".formatted(off.toDays())
                : "%d h %d min".formatted(off.toHours(), off.toMinutesPart());
    }
}
