package io.mikamel.export;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** A row's cells by column, in the file's order of columns: a look at the two lists, which must not change. */
final class NamedCells extends AbstractMap<String, String> {

    private final List<String> columns;
    private final List<String> cells;

    NamedCells(List<String> columns, List<String> cells) {
        if (columns.size() != cells.size()) {
            throw new IllegalArgumentException("%d cells for %d columns".formatted(cells.size(), columns.size()));
        }
        this.columns = columns;
        this.cells = cells;
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
