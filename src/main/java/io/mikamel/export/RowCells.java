package io.mikamel.export;

import io.mikamel.domain.PresentRow;
import java.util.List;
import java.util.Locale;

/** A row as the rules look at it, wherever it stands. */
interface RowCells {

    /** Of the file, 0 for a row that is in none yet. */
    int line();

    /** As it stands, not trimmed; empty if there is no such column. */
    String cell(Column column);

    /** What lqosd compares circuits by. */
    default String circuitKey() {
        return cell(Column.CIRCUIT_ID).strip().toLowerCase(Locale.ROOT);
    }

    static RowCells of(Header header, int line, List<String> cells) {
        return new RowCells() {
            @Override
            public int line() {
                return line;
            }

            @Override
            public String cell(Column column) {
                return header.cell(cells, column);
            }
        };
    }

    static RowCells of(PresentRow row) {
        return new RowCells() {
            @Override
            public int line() {
                return row.line();
            }

            @Override
            public String cell(Column column) {
                return row.cells().getOrDefault(column.title(), "");
            }
        };
    }
}
