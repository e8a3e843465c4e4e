package io.mikamel.domain.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The uptime of a router, as it was told last. It goes on with our own clock until it is told anew; if it falls behind, the
 * router began anew.
 *
 * @param uptime at {@code at}
 * @param tick absent if it was told to an earlier process: then only wall clocks can be compared
 */
record RouterClock(Duration uptime, Instant at, Optional<Moment> tick) {

    private static final Duration SLACK = Duration.ofSeconds(10);
    private static final Duration WALL_SLACK = Duration.ofSeconds(60);
    private static final int DRIFT = 1000;

    static RouterClock told(Duration uptime, Moment moment) {
        return new RouterClock(uptime, moment.at(), Optional.of(moment));
    }

    static RouterClock restored(Duration uptime, Instant at) {
        return new RouterClock(uptime, at, Optional.empty());
    }

    /** The second of its uptime at a moment of this process. */
    long secondAt(Moment moment) {
        Duration passed = tick.map(moment::since).orElseGet(() -> Duration.between(at, moment.at()));
        return uptime.plus(passed).toSeconds();
    }

    Verdict compare(RouterClock next) {
        if (next.uptime.compareTo(uptime) < 0) {
            return Verdict.REBOOTED;
        }
        return tick.isPresent() ? compareTicks(next) : compareWalls(next);
    }

    private Verdict compareTicks(RouterClock next) {
        Duration passed = next.tick.orElseThrow().since(tick.get());
        return isBehind(next, passed, SLACK) ? Verdict.REBOOTED : Verdict.SAME_BOOT;
    }

    /** Somebody may have set the wall clock while we were away. */
    private Verdict compareWalls(RouterClock next) {
        return isBehind(next, Duration.between(at, next.at), WALL_SLACK) ? Verdict.PERHAPS : Verdict.SAME_BOOT;
    }

    private boolean isBehind(RouterClock next, Duration passed, Duration slack) {
        Duration expected = uptime.plus(passed);
        return next.uptime.plus(slack).plus(passed.abs().dividedBy(DRIFT)).compareTo(expected) < 0;
    }

    /** Whether it is the same boot of the router. */
    enum Verdict {
        SAME_BOOT,
        PERHAPS,
        REBOOTED
    }
}
