package io.mikamel.export;

/** A rate in Mbps as both Python's {@code float} and Rust's {@code f32} read it. */
final class RateText {

    private RateText() {}

    /** Whether both read it; a text for not-a-number or infinity is none here. */
    static boolean isNumber(String cell) {
        String text = cell.strip();
        int at = sign(text, 0);
        int digits = digits(text, at);
        int end = digits;
        int fraction = 0;
        if (end < text.length() && text.charAt(end) == '.') {
            int from = end + 1;
            end = digits(text, from);
            fraction = end - from;
        }
        return digits - at + fraction > 0 && end == exponentStart(text, end);
    }

    /** Whether both read it as a number that is none: they let it pass. */
    static boolean isNotFinite(String cell) {
        String text = cell.strip();
        String name = text.substring(sign(text, 0));
        return name.equalsIgnoreCase("nan")
                || name.equalsIgnoreCase("inf")
                || name.equalsIgnoreCase("infinity")
                || isNumber(text) && Double.isInfinite(Double.parseDouble(text));
    }

    /** Answers {@code end} if an exponent or nothing follows there up to the end of the text, else -1. */
    private static int exponentStart(String text, int end) {
        if (end == text.length()) {
            return end;
        }
        if (text.charAt(end) != 'e' && text.charAt(end) != 'E') {
            return -1;
        }
        int from = sign(text, end + 1);
        int last = digits(text, from);
        return last > from && last == text.length() ? end : -1;
    }

    private static int sign(String text, int at) {
        return at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '-') ? at + 1 : at;
    }

    private static int digits(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at;
    }
}
