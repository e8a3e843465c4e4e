package io.mikamel.settings;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code {{env:NAME}}} and {@code {{env:NAME:default}}} in a value, so that no file needs to hold a secret. */
public final class Placeholders {

    private static final Pattern VARIABLE = Pattern.compile("\\{\\{env:([A-Za-z_][A-Za-z0-9_]*)(?::([^}]*))?}}");

    private final Map<String, String> environment;

    public Placeholders(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /** @throws IllegalArgumentException naming the variable that is not set */
    public String resolve(String text) {
        return VARIABLE.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(value(found.group(1), found.group(2))));
    }

    private String value(String name, String otherwise) {
        String value = environment.getOrDefault(name, otherwise);
        if (value == null) {
            throw new IllegalArgumentException("environment variable %s is not set".formatted(name));
        }
        return value;
    }
}
