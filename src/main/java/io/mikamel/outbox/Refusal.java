package io.mikamel.outbox;

import io.mikamel.wire.RouterOsException;
import io.mikamel.wire.RouterOsTrapException;
import java.util.List;

/**
 * Why a router, or the driver that talks to it, did not do a command.
 *
 * @param isLasting whether it is so again in a few seconds unless somebody changes something
 */
record Refusal(String text, boolean isLasting) {

    static final Refusal NONE = new Refusal("", false);

    /** Traps that are over by the next read: the item has just gone, or has just been made. */
    private static final List<String> PASSING = List.of("no such item", "already ha", "already exists", "interrupted");

    static Refusal of(RouterOsException cause) {
        boolean passing = cause instanceof RouterOsTrapException trap
                && PASSING.stream().anyMatch(trap.trapMessage().orElse("")::contains);
        return new Refusal(Reasons.of(cause), !passing && !cause.isRetryable());
    }
}
