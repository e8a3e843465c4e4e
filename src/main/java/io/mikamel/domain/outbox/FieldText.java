package io.mikamel.domain.outbox;

import io.mikamel.domain.account.AccountFields;
import io.mikamel.domain.account.AccountType;
import java.util.Optional;
import java.util.Set;

/** The values of an account's fields: when two are the same to a router, and how one is written. */
final class FieldText {

    private static final Set<String> LIMITS = Set.of("limit-bytes-in", "limit-bytes-out", "limit-bytes-total");

    /** Fields of a PPP secret that {@code /ppp/secret/unset} takes; the others take an empty value. */
    private static final Set<String> UNSETTABLE = Set.of("local-address", "remote-address", "remote-ipv6-prefix");

    private static final Set<String> ADDRESSES = Set.of("address", "mac-address");

    private FieldText() {}

    /** What a value means; empty: not set. */
    static Optional<String> meaning(String field, String value) {
        String text = field.equals(AccountFields.LIMIT_UPTIME) && value.matches("\\d+") ? value + "s" : value;
        return Optional.of(text).filter(meant -> !meant.equals(absence(field)) && !meant.isEmpty());
    }

    /** How a router is told that a field is not set; empty text where it takes that. */
    private static String absence(String field) {
        if (LIMITS.contains(field)) {
            return "0";
        }
        return switch (field) {
            case AccountFields.LIMIT_UPTIME -> "0s";
            case AccountFields.PROFILE -> "default";
            case AccountFields.DISABLED -> "false";
            case "server" -> "all";
            case "service" -> "any";
            default -> "";
        };
    }

    /** As a command writes it. */
    static String written(String field, Optional<String> meaning) {
        String value = meaning.orElse(absence(field));
        if (field.equals(AccountFields.DISABLED)) {
            return value.equals("true") ? "yes" : "no";
        }
        return value;
    }

    /** Whether a field is taken away by a command of its own. */
    static boolean needsUnset(AccountType type, String field) {
        return type == AccountType.PPPOE && UNSETTABLE.contains(field);
    }

    /** Whether a field is taken away by {@code =!name=}: no value of it means none. */
    static boolean needsNegation(AccountType type, String field) {
        return type == AccountType.HOTSPOT && ADDRESSES.contains(field);
    }
}
