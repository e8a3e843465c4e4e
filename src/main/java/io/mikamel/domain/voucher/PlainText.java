package io.mikamel.domain.voucher;

/** Text of one line, as it can stand in a comment, in a log and on paper. */
public final class PlainText {

    private PlainText() {}

    /** @throws InvalidFieldException if it cannot */
    public static String require(String field, String text) {
        if (text.codePoints().anyMatch(PlainText::isControl)) {
            throw new InvalidFieldException(field, "holds a line break or another control character");
        }
        return text;
    }

    private static boolean isControl(int letter) {
        int type = Character.getType(letter);
        return Character.isISOControl(letter)
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.SURROGATE; // alone it has no bytes on the wire
    }
}
