package io.mikamel.export;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A column of ShapedDevices.csv as LibreQoS names it, with the place it has in the legacy file of 13 columns. */
public enum Column {
    CIRCUIT_ID("Circuit ID", 0),
    CIRCUIT_NAME("Circuit Name", 1),
    DEVICE_ID("Device ID", 2),
    DEVICE_NAME("Device Name", 3),
    PARENT_NODE("Parent Node", 4),
    PARENT_NODE_ID("Parent Node ID", -1),
    ANCHOR_NODE_ID("Anchor Node ID", -1, "id"),
    MAC("MAC", 5),
    IPV4("IPv4", 6),
    IPV6("IPv6", 7),
    DOWNLOAD_MIN("Download Min Mbps", 8, "downloadmin"),
    UPLOAD_MIN("Upload Min Mbps", 9, "uploadmin"),
    DOWNLOAD_MAX("Download Max Mbps", 10, "downloadmax"),
    UPLOAD_MAX("Upload Max Mbps", 11, "uploadmax"),
    COMMENT("Comment", 12),
    SQM("sqm", 13);

    private static final Map<String, Column> BY_NAME = byName();

    private final String title;
    private final int legacyPlace;
    private final String[] aliases;

    Column(String title, int legacyPlace, String... aliases) {
        this.title = title;
        this.legacyPlace = legacyPlace;
        this.aliases = aliases;
    }

    /** The name in a header that LibreQoS documents. */
    public String title() {
        return title;
    }

    /** From 0; -1 for a column which the legacy file does not have. */
    int legacyPlace() {
        return legacyPlace;
    }

    /** Whether a file without it is of no use to LibreQoS: the legacy file's first twelve. */
    boolean isRequired() {
        return legacyPlace >= 0 && legacyPlace < COMMENT.legacyPlace;
    }

    /** The column that LibreQoS takes a header's name for: lower case, letters and digits only. */
    static Optional<Column> named(String name) {
        return Optional.ofNullable(BY_NAME.get(normalized(name)));
    }

    static String normalized(String name) {
        StringBuilder letters = new StringBuilder();
        name.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }

    private static Map<String, Column> byName() {
        Map<String, Column> names = new HashMap<>();
        for (Column column : values()) {
            names.put(normalized(column.title), column);
            for (String alias : column.aliases) {
                names.put(alias, column);
            }
        }
        return names;
    }
}
