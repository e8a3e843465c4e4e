package io.mikamel.doctor;

/** Text for a RouterOS terminal. */
final class RouterText {

    private RouterText() {}

    /** In quotes, with what RouterOS would expand or end on escaped. */
    static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("$", "\\$") + "\"";
    }
}
