package io.mikamel.settings;

import java.util.Locale;
import java.util.function.Function;

/**
 * One setting: its name, its default as text, and how a text becomes its value.
 *
 * @param defaultText empty where the default is worked out from other settings
 * @param allowed what a value may be, in the operator's words
 * @param parser throws IllegalArgumentException for a text that is not allowed
 * @param secret the value is never printed
 */
record Key<T>(String name, String defaultText, String allowed, Function<String, T> parser, boolean secret) {

    static <T> Key<T> of(String name, String defaultText, String allowed, Function<String, T> parser) {
        return new Key<>(name, defaultText, allowed, parser, false);
    }

    static <T> Key<T> secret(String name, String allowed, Function<String, T> parser) {
        return new Key<>(name, "", allowed, parser, true);
    }

    /** The environment variable that overrides it: {@code mikamel.http.port} is {@code MIKAMEL_HTTP_PORT}. */
    String variable() {
        return name.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
    }

    T defaultValue() {
        return parser.apply(defaultText);
    }

    String describe(String text) {
        return secret ? "*****" : "'" + text + "'";
    }
}
