package io.mikamel.export;

/** The parent node of a device: one that stands in network.json, to the letter. */
final class ParentRule implements RowRule {

    private final NodeNames nodes;

    ParentRule(NodeNames nodes) {
        this.nodes = nodes;
    }

    @Override
    public void check(RowCells row, Findings findings) {
        String parent = row.cell(Column.PARENT_NODE);
        if (!nodes.areKnown() || isNone(parent) || nodes.names().contains(parent)) {
            return;
        }
        String quoted = Findings.quote(Column.PARENT_NODE, parent);
        if (nodes.names().isEmpty()) {
            findings.add(
                    row, Column.PARENT_NODE, Rule.PARENT_IN_FLAT_NETWORK, quoted + " although network.json is flat");
        } else {
            findings.add(row, Column.PARENT_NODE, Rule.PARENT_UNKNOWN, quoted + " is no node of network.json");
        }
    }

    static boolean isNone(String parent) {
        return parent.isEmpty() || parent.equals("none");
    }
}
