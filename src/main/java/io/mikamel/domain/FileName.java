package io.mikamel.domain;

/**
 * A subscriber's name as it may stand in ShapedDevices.csv: on one line, and no formula for a spreadsheet. Who the
 * subscriber is goes by the exact name, never by this one.
 */
final class FileName {

    /** Python's csv module refuses a field above 131072 characters, and the whole file with it. */
    private static final int LONGEST = 100_000;

    private FileName() {}

    static String of(String name, String otherwise) {
        String line = oneLine(name);
        if (line.isEmpty()) {
            return otherwise;
        }
        return isFormula(line) ? "'" + line : line;
    }

    private static String oneLine(String name) {
        StringBuilder line = new StringBuilder(Math.min(name.length(), LONGEST));
        boolean blank = false;
        for (int i = 0; i < name.length() && line.length() < LONGEST; i += Character.charCount(name.codePointAt(i))) {
            int c = name.codePointAt(i);
            boolean breaks = breaksLine(c);
            if (!breaks) {
                line.appendCodePoint(c);
            } else if (!blank) {
                line.append(' ');
            }
            blank = breaks;
        }
        String text = line.toString().strip();
        return text.equals(name) ? name : text;
    }

    private static boolean breaksLine(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> true;
            default -> c == 0xFEFF;
        };
    }

    private static boolean isFormula(String line) {
        char first = line.charAt(0);
        boolean signed = first == '+' || first == '-';
        return first == '=' || first == '@' || signed && !isDigits(line, 1);
    }

    private static boolean isDigits(String line, int from) {
        return line.length() > from && line.chars().skip(from).allMatch(c -> c >= '0' && c <= '9');
    }
}
