package io.mikamel.domain;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A row's cells by column, in the file's order of columns: a look at the two lists, which must not change. All rows of a file
 * share the list of columns, so that a row is little more than its texts.
 */
public final class NamedCells extends AbstractMap<String, String> {

    private final List<String> columns;
    private final List<String> cells;

    public NamedCells(List<String> columns, List<String> cells) {
        if (columns.size() != cells.size()) {
            throw new IllegalArgumentException("%d cells for %d columns".formatted(cells.size(), columns.size()));
        }
        this.columns = columns;
        this.cells = cells;
    }

    static NamedCells copyOf(Map<String, String> cells) {
        return new NamedCells(List.copyOf(cells.keySet()), List.copyOf(cells.values()));
    }

    @Override
    public String get(Object column) {
        int place = columns.indexOf(column);
        return place < 0 ? null : cells.get(place);
    }

    @Override
    public boolean containsKey(Object column) {
        return columns.contains(column);
    }

    /** In the order of the columns. */
    @Override
    public List<String> values() {
        return Collections.unmodifiableList(cells);
    }

    @Override
    public Set<Map.Entry<String, String>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Map.Entry<String, String>> iterator() {
                return IntStream.range(0, cells.size())
                        .mapToObj(place -> Map.entry(columns.get(place), cells.get(place)))
                        .iterator();
            }

            @Override
            public int size() {
                return cells.size();
            }
        };
    }
}
