package io.mikamel.simulator.row;

import java.util.List;
import java.util.Optional;

/**
 * What a print or listen asks for.
 *
 * @param proplist empty: every property, the id with it
 * @param order of the properties, where there is no proplist
 */
public record Question(Optional<List<String>> proplist, Query query, Viewer viewer, PropertyOrder order) {

    /** The columns to tell, in some orders to choose from. */
    <T> List<List<Column<T>>> chosen(Columns<T> columns) {
        List<Column<T>> chosen = columns.chosen(proplist);
        return proplist.isPresent() ? List.of(chosen) : order.of(chosen);
    }
}
