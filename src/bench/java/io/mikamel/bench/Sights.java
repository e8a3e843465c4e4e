package io.mikamel.bench;

import io.mikamel.domain.account.AccountType;
import io.mikamel.domain.session.ByteCount;
import io.mikamel.domain.session.Moment;
import io.mikamel.domain.session.RouterSight;
import io.mikamel.domain.session.SeenSession;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What one router would tell of its sessions, reading after reading; seven of ten are PPPoE, the others the hotspot's. */
final class Sights {

    private static final Instant BEGIN = Instant.parse("2026-03-01T00:00:00Z");
    private static final Duration BEFORE = Duration.ofDays(3);

    private final int router;
    private final List<Row> rows = new ArrayList<>();
    private Duration passed = Duration.ZERO;
    private long counted = 1000;
    private int begun;

    private record Row(AccountType type, int number, Duration begun) {}

    Sights(int router, int sessions) {
        this.router = router;
        for (int i = 0; i < sessions; i++) {
            rows.add(begin(i % 10 < 3 ? AccountType.HOTSPOT : AccountType.PPPOE));
        }
    }

    void pass(Duration time) {
        passed = passed.plus(time);
    }

    /** The oldest end, others of the same kind begin. */
    void replace(int sessions) {
        for (int i = 0; i < sessions; i++) {
            rows.add(begin(rows.remove(0).type()));
        }
    }

    void count() {
        counted += 1500;
    }

    RouterSight next() {
        Moment moment = new Moment(BEGIN.plus(passed), passed.toNanos());
        return new RouterSight(
                "router-" + router,
                moment,
                BEFORE.plus(passed),
                Duration.ofMillis(200),
                EnumSet.allOf(AccountType.class),
                rows.stream().map(this::seen).toList());
    }

    private Row begin(AccountType type) {
        return new Row(type, begun++, passed);
    }

    private SeenSession seen(Row row) {
        int number = row.number();
        return new SeenSession(
                row.type(),
                "user-%d-%d".formatted(router, number),
                row.type() == AccountType.PPPOE ? "pppoe" : "hotspot1",
                "0x%08x".formatted(number),
                "10.%d.%d.%d".formatted(router, number >> 8 & 0xFF, number & 0xFF),
                String.format(Locale.ROOT, "02:00:%02X:00:%02X:%02X", router, number >> 8 & 0xFF, number & 0xFF),
                Optional.of(passed.minus(row.begun())),
                Optional.of(new ByteCount(counted, counted * 7)));
    }
}
