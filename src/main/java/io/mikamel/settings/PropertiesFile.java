package io.mikamel.settings;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/** {@code application.properties} as names and texts, in UTF-8; no file is no settings. */
final class PropertiesFile {

    private PropertiesFile() {}

    static Map<String, String> read(Path file) {
        if (!Files.exists(file)) {
            return Map.of();
        }
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            Properties properties = new Properties();
            properties.load(new StringReader(text.startsWith("\uFEFF") ? text.substring(1) : text));
            return properties.stringPropertyNames().stream()
                    .collect(Collectors.toMap(name -> name, properties::getProperty));
        } catch (IOException | IllegalArgumentException e) {
            throw new SettingsException("%s cannot be read: %s".formatted(file, reason(e)), e);
        }
    }

    private static String reason(Exception e) {
        return e instanceof java.nio.charset.MalformedInputException
                ? "it is not UTF-8"
                : String.valueOf(e.getMessage());
    }
}
