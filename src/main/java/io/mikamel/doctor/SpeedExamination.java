package io.mikamel.doctor;

import io.mikamel.wire.RouterOsException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** How long the smallest question takes. */
final class SpeedExamination {

    private static final int TRIES = 3;
    private static final long SLOW_MILLIS = 500;

    private final Prints prints;

    SpeedExamination(Prints prints) {
        this.prints = prints;
    }

    void examine(List<Finding> findings) {
        try {
            long best = Long.MAX_VALUE;
            for (int i = 0; i < TRIES; i++) {
                long start = System.nanoTime();
                prints.rows("/system/identity", "name");
                best = Math.min(best, System.nanoTime() - start);
            }
            findings.add(judge(TimeUnit.NANOSECONDS.toMillis(best)));
        } catch (RouterOsException e) {
            findings.add(
                    Finding.fail(Check.SPEED, "/system/identity: " + e.getMessage(), "check the link to the router"));
        }
    }

    private static Finding judge(long millis) {
        return millis <= SLOW_MILLIS
                ? Finding.ok(Check.SPEED, "a question and its answer take %d ms".formatted(millis))
                : Finding.warn(
                        Check.SPEED,
                        "a question and its answer take %d ms".formatted(millis),
                        "check the link and the router's load: /system resource print");
    }
}
