package io.mikamel.export;

/** A ShapedDevices.csv that cannot be understood as a whole, so that nothing may be written over it. */
public final class ShapedDevicesException extends ExportException {

    private static final long serialVersionUID = 1L;

    private final int line;
    private final String field;
    private final Rule rule;
    private final String reason;

    ShapedDevicesException(FilePlace place, Rule rule, String field, String reason, Throwable cause) {
        super(place.file(), message(place, field, reason), cause);
        this.line = place.line();
        this.field = field;
        this.rule = rule;
        this.reason = reason;
    }

    /** From 1; 0 if it is about the whole file. */
    public int line() {
        return line;
    }

    /** The column, empty if it is about the whole line. */
    public String field() {
        return field;
    }

    public Rule rule() {
        return rule;
    }

    /** The message without file and line. */
    public String reason() {
        return reason;
    }

    private static String message(FilePlace place, String field, String reason) {
        String where = place.line() > 0 ? ", line " + place.line() : "";
        String column = field.isEmpty() ? "" : ", column \"" + field + "\"";
        return place.file() + where + column + ": " + reason;
    }
}
