package io.mikamel.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Several devices of one circuit: they must have one parent, and only the first one's rates count. */
final class CircuitRule implements RowRule {

    private static final List<Column> OF_THE_FIRST =
            List.of(Column.DOWNLOAD_MIN, Column.UPLOAD_MIN, Column.DOWNLOAD_MAX, Column.UPLOAD_MAX, Column.SQM);

    private final Map<String, First> circuits = new HashMap<>();
    private final Map<First, First> distinct = new HashMap<>();

    /** What the rows so far say about a circuit; thousands of circuits say the same. */
    private record First(List<String> cells, String parent, String parentId, String anchorId) {

        First with(RowCells row) {
            return new First(
                    cells,
                    parent,
                    parentId.isEmpty() ? id(row, Column.PARENT_NODE_ID) : parentId,
                    anchorId.isEmpty() ? id(row, Column.ANCHOR_NODE_ID) : anchorId);
        }
    }

    @Override
    public void check(RowCells row, Findings findings) {
        First first = circuits.get(row.circuitKey());
        if (first == null) {
            return;
        }
        checkParent(row, Column.PARENT_NODE, first.parent(), parent(row), findings);
        checkId(row, Column.PARENT_NODE_ID, first.parentId(), findings);
        checkId(row, Column.ANCHOR_NODE_ID, first.anchorId(), findings);
        if (!first.cells().equals(cells(row))) {
            findings.add(
                    row,
                    Column.DOWNLOAD_MAX,
                    Rule.CIRCUIT_DIFFERS,
                    "rates or sqm differ from those of the circuit's first device, which alone count");
        }
    }

    private static void checkId(RowCells row, Column column, String known, Findings findings) {
        if (!known.isEmpty() && !id(row, column).isEmpty()) {
            checkParent(row, column, known, id(row, column), findings);
        }
    }

    private static void checkParent(RowCells row, Column column, String known, String text, Findings findings) {
        if (!known.equals(text)) {
            findings.add(
                    row,
                    column,
                    Rule.PARENT_DIFFERS,
                    Findings.quote(column, text) + " differs from \"" + known + "\" of the circuit's first device");
        }
    }

    @Override
    public void remember(RowCells row) {
        First first = circuits.get(row.circuitKey());
        First now = first == null ? first(row) : first.with(row);
        circuits.put(row.circuitKey(), distinct.computeIfAbsent(now, same -> same));
    }

    private static First first(RowCells row) {
        return new First(cells(row), parent(row), id(row, Column.PARENT_NODE_ID), id(row, Column.ANCHOR_NODE_ID));
    }

    private static List<String> cells(RowCells row) {
        List<String> cells = new ArrayList<>(OF_THE_FIRST.size());
        for (Column column : OF_THE_FIRST) {
            cells.add(row.cell(column).strip());
        }
        return cells;
    }

    private static String parent(RowCells row) {
        String parent = row.cell(Column.PARENT_NODE);
        return ParentRule.isNone(parent) ? "" : parent;
    }

    private static String id(RowCells row, Column column) {
        return row.cell(column).strip();
    }
}
