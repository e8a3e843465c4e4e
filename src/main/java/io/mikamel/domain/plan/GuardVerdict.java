package io.mikamel.domain.plan;

/**
 * Whether a plan applies by itself.
 *
 * @param reason why it waits, empty if it passes
 */
public record GuardVerdict(boolean passes, String reason) {

    public static final GuardVerdict PASSES = new GuardVerdict(true, "");

    static GuardVerdict waits(String reason) {
        return new GuardVerdict(false, reason);
    }
}
