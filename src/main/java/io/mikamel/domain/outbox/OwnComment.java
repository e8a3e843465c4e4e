package io.mikamel.domain.outbox;

import java.util.List;

/** Which comments are ours to change. */
final class OwnComment {

    private static final List<String> PREFIXES = List.of("VOUCHER_SYSTEM|", "PPPOE_SYSTEM|");

    private OwnComment() {}

    static boolean isOurs(String comment) {
        return PREFIXES.stream().anyMatch(comment::startsWith);
    }

    /** Whether somebody wrote it who is not us. */
    static boolean isForeign(String comment) {
        return !comment.isEmpty() && !isOurs(comment);
    }
}
