package io.mikamel.export;

import java.util.List;

/** All rules for rows, over the rows of one file in their order; not thread-safe, one per file. */
final class RowRules {

    private final List<RowRule> rules;

    RowRules(NodeNames nodes) {
        this.rules = List.of(
                new IdentityRule(),
                new AddressRule(),
                new AddressOwnerRule(),
                new RateRule(),
                new SqmRule(),
                new ParentRule(nodes),
                new CircuitRule());
    }

    void check(RowCells row, Findings findings) {
        rules.forEach(rule -> rule.check(row, findings));
    }

    void remember(RowCells row) {
        rules.forEach(rule -> rule.remember(row));
    }
}
