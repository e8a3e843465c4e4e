package io.mikamel.export;

import java.util.List;

/** What a row of ours must look like before it is written, apart from what its cells say. */
final class RowShape {

    private static final int LONGEST_CELL = 131_072;

    private RowShape() {}

    static void check(RowCells row, Header header, List<String> cells, Findings findings) {
        if (cells.size() != header.width()) {
            findings.add(
                    row,
                    Column.CIRCUIT_ID,
                    Rule.ROW_WIDTH,
                    "the row has " + cells.size() + " cells, the header " + header.width());
            return;
        }
        if (CommentRule.isComment(cells.get(0))) {
            findings.add(row, Column.CIRCUIT_ID, Rule.COMMENT_LINE, CommentRule.reason(cells.get(0)));
        }
        for (String cell : cells) {
            checkText(row, cell, findings);
        }
    }

    private static void checkText(RowCells row, String cell, Findings findings) {
        if (cell.indexOf('\0') >= 0) {
            findings.add(row, Column.CIRCUIT_ID, Rule.ZERO_BYTE, "a cell holds a zero byte");
        }
        if (cell.length() > LONGEST_CELL && cell.codePointCount(0, cell.length()) > LONGEST_CELL) {
            findings.add(row, Column.CIRCUIT_ID, Rule.CELL_LENGTH, "a cell is longer than 131072 letters");
        }
    }
}
