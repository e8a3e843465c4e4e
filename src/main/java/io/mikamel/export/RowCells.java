package io.mikamel.export;

import io.mikamel.domain.PresentRow;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** A row as the rules look at it, wherever it stands. What several rules need is worked out once; not thread-safe. */
final class RowCells {

    private final int line;
    private final Function<Column, String> cells;
    private final String circuitKey;
    private final List<AddressCell.Entry> ipv4;
    private final List<AddressCell.Entry> ipv6;

    private RowCells(int line, Function<Column, String> cells) {
        this.line = line;
        this.cells = cells;
        this.circuitKey = cell(Column.CIRCUIT_ID).strip().toLowerCase(Locale.ROOT);
        this.ipv4 = AddressCell.entries(cell(Column.IPV4), Column.IPV4);
        this.ipv6 = AddressCell.entries(cell(Column.IPV6), Column.IPV6);
    }

    static RowCells of(Header header, int line, List<String> cells) {
        return new RowCells(line, column -> header.cell(cells, column));
    }

    static RowCells of(PresentRow row) {
        return new RowCells(row.line(), column -> row.cells().getOrDefault(column.title(), ""));
    }

    /** Of the file, 0 for a row that is in none yet. */
    int line() {
        return line;
    }

    /** As it stands, not trimmed; empty if there is no such column. */
    String cell(Column column) {
        return cells.apply(column);
    }

    /** What lqosd compares circuits by. */
    String circuitKey() {
        return circuitKey;
    }

    List<AddressCell.Entry> ipv4() {
        return ipv4;
    }

    List<AddressCell.Entry> ipv6() {
        return ipv6;
    }
}
