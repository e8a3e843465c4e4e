package io.mikamel.domain.outbox;

import java.time.Duration;

/** How long an effect waits for its next try: 5 seconds, doubling to 60. */
public final class RetryPause {

    public static final Duration FIRST = Duration.ofSeconds(5);
    public static final Duration LONGEST = Duration.ofSeconds(60);

    private RetryPause() {}

    /** @param attempts tries that are over, this one among them */
    public static Duration after(int attempts) {
        Duration doubled = FIRST.multipliedBy(1L << Math.max(0, Math.min(attempts - 1, 10)));
        return doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
    }
}
