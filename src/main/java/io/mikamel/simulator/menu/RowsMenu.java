package io.mikamel.simulator.menu;

import io.mikamel.simulator.row.Column;
import io.mikamel.simulator.row.Section;
import io.mikamel.simulator.row.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A menu of rows that never change, such as packages and sensors. */
class RowsMenu implements Menu {

    private final String path;
    private final List<Section<?>> sections;

    RowsMenu(String path, List<String> properties, Map<Long, Map<String, String>> rows) {
        this.path = path;
        Table<Map<String, String>> table = new Table<>(1);
        rows.forEach(table::put);
        List<Column<Map<String, String>>> columns = new ArrayList<>();
        columns.add(Column.id());
        properties.forEach(name -> columns.add(Column.of(name, row -> Optional.ofNullable(row.get(name)))));
        sections = List.of(Section.of(table, columns));
    }

    @Override
    public final String path() {
        return path;
    }

    @Override
    public final Set<String> verbs() {
        return Set.of("print", "get");
    }

    @Override
    public final List<Section<?>> sections() {
        return sections;
    }
}
