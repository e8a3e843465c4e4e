package io.mikamel.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which columns a new ShapedDevices.csv gets. A present file with rows keeps its own columns whatever is set, since the
 * rows of others are never rewritten.
 */
public enum FileLayout {
    /** The 13 legacy columns, which every LibreQoS since 1.4 reads. */
    LEGACY_13("13"),
    /** The 13 and {@code sqm}: the only layout that the overrides of LibreQoS 2.0 to 2.2 rewrite correctly. */
    SQM_14("14"),
    /** A present header's own; without one 14 for LibreQoS 2.0 and later, else 13. */
    AUTO("auto");

    private final String setting;

    FileLayout(String setting) {
        this.setting = setting;
    }

    /** By the value of {@code mikamel.libreqos.layout}. */
    public static FileLayout of(String setting) {
        for (FileLayout layout : values()) {
            if (layout.setting.equalsIgnoreCase(setting.strip())) {
                return layout;
            }
        }
        throw new IllegalArgumentException(
                "mikamel.libreqos.layout is \"" + setting + "\"; allowed are 13, 14 and auto");
    }

    /** The header of a file that does not exist yet. */
    public List<String> header(Optional<LibreQosVersion> version) {
        boolean withSqm = this == SQM_14
                || this == AUTO && version.map(LibreQosVersion::readsSqm).orElse(false);
        List<String> titles = new ArrayList<>();
        for (Column column : Column.values()) {
            if (column.legacyPlace() >= 0 && (withSqm || column != Column.SQM)) {
                titles.add(column.title());
            }
        }
        return List.copyOf(titles);
    }
}
