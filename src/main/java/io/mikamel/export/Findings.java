package io.mikamel.export;

import java.util.ArrayList;
import java.util.List;

/** Collects what the rules find. */
final class Findings {

    private static final int LONGEST_QUOTE = 60;

    private final List<Refusal> refusals = new ArrayList<>();

    void add(RowCells row, Column column, Rule rule, String reason) {
        refusals.add(new Refusal(
                row.line(),
                column.title(),
                row.cell(Column.CIRCUIT_ID).strip(),
                row.cell(Column.DEVICE_ID).strip(),
                rule,
                reason));
    }

    void add(int line, Rule rule, String reason) {
        refusals.add(new Refusal(line, "", "", "", rule, reason));
    }

    List<Refusal> all() {
        return List.copyOf(refusals);
    }

    /** A cell's text for a message: in quotes, on one line, not endless. */
    static String quote(Column column, String cell) {
        String text = cell.replaceAll("\\p{Cntrl}", " ");
        boolean isLong = text.codePointCount(0, text.length()) > LONGEST_QUOTE;
        String shown = isLong ? text.substring(0, text.offsetByCodePoints(0, LONGEST_QUOTE)) + "..." : text;
        return column.title() + " \"" + shown + "\"";
    }
}
