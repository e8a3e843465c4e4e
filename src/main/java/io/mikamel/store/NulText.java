package io.mikamel.store;

/**
 * Carries the character NUL, which PostgreSQL refuses in text: it is stored as its picture U+2400, and that picture, like
 * the escape U+241B itself, behind an escape. Every text comes back as it went.
 */
final class NulText {

    private static final char NUL = '\0';
    private static final char PICTURE = '\u2400';
    private static final char ESCAPE = '\u241B';

    private NulText() {}

    static String encode(String text) {
        if (text.indexOf(NUL) < 0 && text.indexOf(PICTURE) < 0 && text.indexOf(ESCAPE) < 0) {
            return text;
        }
        StringBuilder encoded = new StringBuilder(text.length() + 8);
        for (char letter : text.toCharArray()) {
            if (letter == PICTURE || letter == ESCAPE) {
                encoded.append(ESCAPE);
            }
            encoded.append(letter == NUL ? PICTURE : letter);
        }
        return encoded.toString();
    }

    static String decode(String text) {
        if (text.indexOf(PICTURE) < 0 && text.indexOf(ESCAPE) < 0) {
            return text;
        }
        StringBuilder decoded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            boolean escaped = text.charAt(i) == ESCAPE && i + 1 < text.length();
            char letter = escaped ? text.charAt(++i) : text.charAt(i);
            decoded.append(!escaped && letter == PICTURE ? NUL : letter);
        }
        return decoded.toString();
    }
}
