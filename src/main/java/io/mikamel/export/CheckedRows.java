package io.mikamel.export;

import io.mikamel.domain.NamedCells;
import java.util.List;
import java.util.Map;

/**
 * Our rows, before they are put into the file.
 *
 * @param accepted cells of the rows that may stand in it, in their order
 * @param leftOut those that must not
 * @param warnings about accepted rows
 */
public record CheckedRows(List<List<String>> accepted, List<LeftOut> leftOut, List<Refusal> warnings) {

    public CheckedRows {
        accepted = List.copyOf(accepted);
        leftOut = List.copyOf(leftOut);
        warnings = List.copyOf(warnings);
    }

    /** The accepted rows, each with its cells by column in the order of the columns. */
    public List<Map<String, String>> byColumn(List<String> columns) {
        return accepted.stream()
                .<Map<String, String>>map(cells -> new NamedCells(columns, cells))
                .toList();
    }

    /**
     * A row that would take the file with it, or shape something else than it says.
     *
     * @param index its place among the rows that were checked
     * @param reasons at least one
     */
    public record LeftOut(int index, List<Refusal> reasons) {

        public LeftOut {
            reasons = List.copyOf(reasons);
        }
    }
}
