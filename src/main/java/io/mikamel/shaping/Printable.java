package io.mikamel.shaping;

/** Text that subscribers chose, made fit for a log or a terminal: no line and no colour of it can be forged. */
public final class Printable {

    private Printable() {}

    /** The same text, with every control and formatting character as its code. */
    public static String text(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            int type = Character.getType(character);
            boolean plain = type != Character.CONTROL
                    && type != Character.FORMAT
                    && type != Character.LINE_SEPARATOR
                    && type != Character.PARAGRAPH_SEPARATOR
                    && type != Character.SURROGATE;
            if (plain) {
                printable.appendCodePoint(character);
            } else {
                printable.append("\\u%04x".formatted(character));
            }
        });
        return printable.toString();
    }
}
