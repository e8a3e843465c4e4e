package io.mikamel.domain.plan;

import io.mikamel.domain.account.AccountFields;
import java.util.Map;
import java.util.Optional;

/** What counts as the same value: RouterOS leaves out what has its default, and so do we. */
final class FieldValues {

    /** What a field is when nobody has set it; every other one is empty. */
    private static final Map<String, String> DEFAULTS = Map.of(
            AccountFields.DISABLED,
            "false",
            AccountFields.PROFILE,
            "default",
            AccountFields.LIMIT_UPTIME,
            "0s",
            "service",
            "any");

    private FieldValues() {}

    /** A default is the same as absent. */
    static Optional<String> normal(String field, Optional<String> value) {
        return value.filter(text -> !text.isEmpty() && !text.equals(unset(field)));
    }

    static boolean same(String field, Optional<String> one, Optional<String> other) {
        return normal(field, one).equals(normal(field, other));
    }

    /** What is written to make a field as if it had never been set. */
    static String unset(String field) {
        return DEFAULTS.getOrDefault(field, "");
    }

    /** RouterOS answers stars to whom it does not show a password. */
    static boolean isHidden(String password) {
        return !password.isEmpty() && password.chars().allMatch(letter -> letter == '*');
    }
}
