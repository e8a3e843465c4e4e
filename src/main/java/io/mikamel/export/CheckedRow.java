package io.mikamel.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A row of ours under the rules.
 *
 * @param cells those that may be written
 * @param found what is wrong with these
 * @param emptied what was wrong with cells that are not ours, and are empty now
 */
record CheckedRow(RowCells row, List<String> cells, List<Refusal> found, List<Refusal> emptied) {

    private static final Set<String> NOT_OURS = Set.of(
            Column.IPV6.title(), Column.SQM.title(), Column.PARENT_NODE_ID.title(), Column.ANCHOR_NODE_ID.title());

    static CheckedRow of(Header header, List<String> cells, RowRules rules) {
        CheckedRow asGiven = check(header, cells, rules, List.of());
        List<Refusal> foreign = asGiven.found().stream()
                .filter(refusal -> refusal.rule().costsOurRow() && NOT_OURS.contains(refusal.column()))
                .toList();
        if (foreign.isEmpty()) {
            return asGiven;
        }
        Set<String> columns = foreign.stream().map(Refusal::column).collect(Collectors.toSet());
        return check(header, without(columns, header, cells), rules, foreign);
    }

    boolean isAccepted() {
        return found.stream().noneMatch(refusal -> refusal.rule().costsOurRow());
    }

    List<Refusal> warnings() {
        List<Refusal> warnings = new ArrayList<>(emptied);
        warnings.addAll(found);
        return warnings;
    }

    private static CheckedRow check(Header header, List<String> cells, RowRules rules, List<Refusal> emptied) {
        RowCells row = RowCells.of(header, 0, cells);
        Findings findings = new Findings();
        RowShape.check(row, header, cells, findings);
        rules.check(row, findings);
        return new CheckedRow(row, cells, findings.all(), emptied);
    }

    private static List<String> without(Set<String> columns, Header header, List<String> cells) {
        List<String> rest = new ArrayList<>(cells);
        for (int i = 0; i < rest.size(); i++) {
            if (columns.contains(header.keys().get(i))) {
                rest.set(i, "");
            }
        }
        return rest;
    }
}
