package io.mikamel.export;

import io.mikamel.domain.PresentRow;
import io.mikamel.export.CheckedRows.LeftOut;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The acceptance rules of LibreQoS for ShapedDevices.csv, those of its Python and its Rust parser together, and what both
 * let pass although it does not do what it says. Holds no state: safe from any thread.
 */
public final class LibreQosValidator {

    /** Everything that is wrong with a file's content, in the order of its lines. */
    public List<Refusal> validate(Path file, byte[] content, NodeNames nodes) {
        return new FileRules(file, content, nodes).check().all();
    }

    /**
     * Lets through what may be written over the present file, and answers what is not quite right with it.
     *
     * @throws RefusedByLibreQosException if LibreQoS would refuse the content, or if it has no rows although the present
     *     file has some
     */
    public List<Refusal> require(PresentFile present, byte[] content, NodeNames nodes) {
        List<Refusal> refusals = validate(present.file(), content, nodes);
        boolean hadRows = !present.rows().isEmpty();
        List<Refusal> holding = refusals.stream()
                .filter(refusal -> refusal.rule().holdsFile() || hadRows && refusal.rule() == Rule.NO_ROWS)
                .toList();
        if (!holding.isEmpty()) {
            throw new RefusedByLibreQosException(present.file(), holding);
        }
        return refusals;
    }

    /**
     * Checks our rows one by one against the rows of others and against those of ours before it. A cell that is not ours
     * is emptied if it alone would cost the row; a row that is left out does not count for the ones behind it.
     *
     * @param foreign indexes of the present rows that stay as they are
     * @param ours cells in the file's order of columns
     */
    public CheckedRows check(PresentFile present, Set<Integer> foreign, List<List<String>> ours, NodeNames nodes) {
        RowRules rules = new RowRules(nodes);
        for (PresentRow row : present.rows()) {
            if (foreign.contains(row.index())) {
                rules.remember(RowCells.of(row));
            }
        }
        List<List<String>> accepted = new ArrayList<>(ours.size());
        List<LeftOut> leftOut = new ArrayList<>();
        List<Refusal> warnings = new ArrayList<>();
        for (int i = 0; i < ours.size(); i++) {
            CheckedRow row = CheckedRow.of(present.header(), ours.get(i), rules);
            if (row.isAccepted()) {
                rules.remember(row.row());
                accepted.add(row.cells());
                warnings.addAll(row.warnings());
            } else {
                leftOut.add(new LeftOut(i, row.found()));
            }
        }
        return new CheckedRows(accepted, leftOut, warnings);
    }
}
