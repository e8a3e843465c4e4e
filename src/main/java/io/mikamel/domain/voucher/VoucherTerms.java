package io.mikamel.domain.voucher;

import java.time.Duration;

/**
 * What a voucher gives.
 *
 * @param profile name of the hotspot user profile
 * @param validHours 0 where it never ends: a comment that was taken over may not tell
 */
public record VoucherTerms(String profile, Validity validity, int validHours) {

    /** Ten years: an end that is farther away is more likely a slip. */
    public static final int MOST_HOURS = 87_600;

    public VoucherTerms {
        if (validHours < 0 || validHours > MOST_HOURS) {
            throw new InvalidFieldException("validHours", "%d, allowed is 1 to %d".formatted(validHours, MOST_HOURS));
        }
    }

    public Duration valid() {
        return Duration.ofHours(validHours);
    }

    public boolean isEndless() {
        return validHours == 0;
    }
}
