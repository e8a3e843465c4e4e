package io.mikamel.domain.account;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Attributes of an account under RouterOS' names, such as {@code profile} or {@code limit-uptime}; one that is not set is
 * not in it. Flags are {@code true} or {@code false}, durations whole seconds such as {@code 3600s}.
 */
public record AccountFields(SortedMap<String, String> values) {

    public static final AccountFields NONE = new AccountFields(new TreeMap<>());

    public static final String PASSWORD = "password";
    public static final String PROFILE = "profile";
    public static final String COMMENT = "comment";
    public static final String DISABLED = "disabled";
    public static final String LIMIT_UPTIME = "limit-uptime";

    public AccountFields {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    public static AccountFields of(Map<String, String> values) {
        return new AccountFields(new TreeMap<>(values));
    }

    public Optional<String> get(String field) {
        return Optional.ofNullable(values.get(field));
    }

    public AccountFields with(String field, String value) {
        SortedMap<String, String> changed = new TreeMap<>(values);
        changed.put(field, value);
        return new AccountFields(changed);
    }

    public AccountFields without(String field) {
        SortedMap<String, String> changed = new TreeMap<>(values);
        changed.remove(field);
        return new AccountFields(changed);
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** For logs and people: the password is never shown. */
    @Override
    public String toString() {
        SortedMap<String, String> shown = new TreeMap<>(values);
        shown.computeIfPresent(PASSWORD, (field, value) -> "*****");
        return shown.toString();
    }
}
