package io.mikamel.export;

import io.mikamel.export.CsvRecord.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Splits bytes into CSV records as both parsers of LibreQoS do: comma, double quotes doubled inside, quotes only at the
 * beginning of a cell, {@code #} at the beginning of a line for a comment.
 */
final class CsvScanner {

    /** The csv module of Python refuses a longer cell. */
    private static final int LONGEST_CELL = 131_072;

    private final CellText cell = new CellText();
    private final byte[] bytes;
    private final EnumSet<Rule> flaws = EnumSet.noneOf(Rule.class);
    private int at;
    private int line;
    private int width = 16;

    CsvScanner(byte[] bytes, int from) {
        this.bytes = bytes;
        this.at = from;
        this.line = 1;
    }

    boolean hasNext() {
        return at < bytes.length;
    }

    CsvRecord next() {
        flaws.clear();
        int start = at;
        int firstLine = line;
        Kind kind = kind();
        List<String> cells = List.of();
        switch (kind) {
            case ROW -> cells = cells();
            case COMMENT -> comment();
            case BLANK -> {}
        }
        int contentEnd = at;
        takeLineEnd();
        return new CsvRecord(kind, start, at, contentEnd, firstLine, cells, takeFlaws());
    }

    private Set<Rule> takeFlaws() {
        return flaws.isEmpty() ? Set.of() : EnumSet.copyOf(flaws);
    }

    private Kind kind() {
        if (isLineEnd(bytes[at])) {
            return Kind.BLANK;
        }
        return bytes[at] == '#' ? Kind.COMMENT : Kind.ROW;
    }

    private List<String> cells() {
        List<String> cells = new ArrayList<>(width);
        cells.add(cell());
        while (hasNext() && bytes[at] == ',') {
            at++;
            cells.add(cell());
        }
        width = cells.size();
        return cells;
    }

    private String cell() {
        cell.clear();
        if (hasNext() && bytes[at] == '"') {
            quoted();
        }
        while (hasNext() && bytes[at] != ',' && !isLineEnd(bytes[at])) {
            take();
        }
        String text = cell.decode();
        if (!cell.wasUtf8()) {
            flaws.add(Rule.NOT_UTF8);
        }
        if (cell.size() > LONGEST_CELL && text.codePointCount(0, text.length()) > LONGEST_CELL) {
            flaws.add(Rule.CELL_LENGTH);
        }
        return text;
    }

    private void quoted() {
        at++;
        while (hasNext()) {
            if (bytes[at] == '"') {
                at++;
                if (!hasNext() || bytes[at] != '"') {
                    return;
                }
            }
            if (bytes[at] == '\n') {
                line++;
            }
            take();
        }
        flaws.add(Rule.CUT_OFF);
    }

    private void take() {
        if (bytes[at] == 0) {
            flaws.add(Rule.ZERO_BYTE);
        }
        cell.append(bytes[at++]);
    }

    private void comment() {
        int from = at;
        cell.clear();
        while (hasNext() && !isLineEnd(bytes[at])) {
            take();
        }
        cell.decode();
        if (!cell.wasUtf8()) {
            flaws.add(Rule.NOT_UTF8);
        }
        if (opensQuote(Arrays.copyOfRange(bytes, from, at))) {
            flaws.add(Rule.COMMENT_QUOTE);
        }
    }

    /** Python reads a comment's cells before it drops them, so that an open quote swallows the lines behind it. */
    private static boolean opensQuote(byte[] comment) {
        for (byte value : comment) {
            if (value == '"') {
                CsvScanner scanner = new CsvScanner(comment, 0);
                scanner.cells();
                return scanner.flaws.contains(Rule.CUT_OFF);
            }
        }
        return false;
    }

    /** How many cells a comment would have if it were none. */
    static int widthOfComment(byte[] bytes, CsvRecord comment) {
        return new CsvScanner(Arrays.copyOfRange(bytes, comment.start(), comment.contentEnd()), 0)
                .cells()
                .size();
    }

    private void takeLineEnd() {
        if (!hasNext()) {
            return;
        }
        line++;
        if (bytes[at] == '\n') {
            at++;
        } else if (at + 1 < bytes.length && bytes[at + 1] == '\n') {
            at += 2;
        } else {
            at++;
            flaws.add(Rule.CARRIAGE_RETURN);
        }
    }

    private static boolean isLineEnd(byte value) {
        return value == '\n' || value == '\r';
    }
}
