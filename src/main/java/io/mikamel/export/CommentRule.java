package io.mikamel.export;

/** A row that LibreQoS takes for a comment: its first cell begins with {@code #}, quoted or not. */
final class CommentRule {

    private CommentRule() {}

    static boolean isComment(String firstCell) {
        return firstCell.startsWith("#");
    }

    static String reason(String firstCell) {
        return Findings.quote(Column.CIRCUIT_ID, firstCell)
                + " begins with #, so LibreQoS takes the line for a comment";
    }
}
