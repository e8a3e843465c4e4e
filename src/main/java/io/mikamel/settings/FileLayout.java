package io.mikamel.settings;

/** How many columns a new ShapedDevices.csv gets; AUTO keeps those of a present file. */
public enum FileLayout {
    THIRTEEN,
    FOURTEEN,
    AUTO;

    static FileLayout of(String text) {
        return switch (text) {
            case "13" -> THIRTEEN;
            case "14" -> FOURTEEN;
            default -> Values.choice(FileLayout.class).apply(text.equalsIgnoreCase("auto") ? text : "");
        };
    }
}
