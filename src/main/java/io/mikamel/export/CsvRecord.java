package io.mikamel.export;

import java.util.List;
import java.util.Set;

/**
 * One record of a CSV file, with the bytes it stands for.
 *
 * @param start of its first byte
 * @param end behind its line ending
 * @param contentEnd before its line ending
 * @param line it begins on, from 1
 * @param cells without their quotes; none for a comment or a blank line
 * @param flaws rules that its bytes break
 */
record CsvRecord(Kind kind, int start, int end, int contentEnd, int line, List<String> cells, Set<Rule> flaws) {

    /** What LibreQoS takes the record for. */
    enum Kind {
        ROW,
        COMMENT,
        BLANK
    }

    boolean isRow() {
        return kind == Kind.ROW;
    }

    boolean endsLine() {
        return end > contentEnd;
    }
}
