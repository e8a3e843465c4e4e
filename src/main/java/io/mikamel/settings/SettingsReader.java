package io.mikamel.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Looks settings up, variables before the file, and collects what is wrong with them. */
final class SettingsReader {

    private static final String PREFIX = "mikamel.";

    private final Path directory;
    private final Map<String, String> properties;
    private final Map<String, String> environment;
    private final Placeholders placeholders;
    private final List<String> problems = new ArrayList<>();
    private final Map<String, String> effective = new LinkedHashMap<>();

    SettingsReader(Path directory, Map<String, String> properties, Map<String, String> environment) {
        this.directory = directory.toAbsolutePath().normalize();
        this.properties = properties;
        this.environment = environment;
        this.placeholders = new Placeholders(environment);
        new TreeSet<>(properties.keySet()).stream().filter(this::isUnknown).forEach(this::reportUnknown);
    }

    /** Its value; after a problem its default, so that the other settings are looked at too. */
    <T> T read(Key<T> key) {
        String variable = environment.getOrDefault(key.variable(), "").strip();
        String text =
                variable.isEmpty() ? properties.getOrDefault(key.name(), "").strip() : variable;
        T value = text.isEmpty() ? key.defaultValue() : parse(key, text, !variable.isEmpty());
        if (!key.secret()) {
            effective.put(key.name(), text(value, text.isEmpty() ? key.defaultText() : text));
        }
        return value;
    }

    Path path(Key<String> key, Path otherwise) {
        String text = read(key);
        Path path = otherwise;
        try {
            path = text.isEmpty() ? otherwise : directory.resolve(text).normalize();
        } catch (IllegalArgumentException e) {
            problem("%s = '%s': not a path on this system".formatted(key.name(), text));
        }
        effective.put(key.name(), path.toString());
        return path;
    }

    Path directory() {
        return directory;
    }

    void problem(String problem) {
        problems.add(problem);
    }

    /** Each setting's text as it counts, without secrets. */
    Map<String, String> effective() {
        return Map.copyOf(effective);
    }

    void finish() {
        if (!problems.isEmpty()) {
            throw new SettingsException(problems);
        }
    }

    private <T> T parse(Key<T> key, String text, boolean fromVariable) {
        String origin = fromVariable ? "%s (variable %s)".formatted(key.name(), key.variable()) : key.name();
        try {
            return key.parser().apply(placeholders.resolve(text));
        } catch (IllegalArgumentException | ArithmeticException e) {
            String cause = text.contains("{{env:")
                            && e.getMessage() != null
                            && e.getMessage().startsWith("environment")
                    ? e.getMessage()
                    : "allowed is " + key.allowed();
            problem("%s = %s: %s".formatted(origin, key.describe(text), cause));
            return key.defaultValue();
        }
    }

    private static String text(Object value, String text) {
        if (value instanceof Duration duration) {
            return Durations.format(duration);
        }
        return value instanceof Boolean ? value.toString() : text;
    }

    private boolean isUnknown(String name) {
        return name.startsWith(PREFIX)
                && Keys.ALL.stream().noneMatch(key -> key.name().equals(name));
    }

    private void reportUnknown(String name) {
        String nearest = Spelling.nearest(name, Keys.ALL.stream().map(Key::name).toList())
                .map(": did you mean %s?"::formatted)
                .orElse("");
        problem("%s: there is no such setting%s".formatted(name, nearest));
    }
}
