package io.mikamel.simulator.menu;

import io.mikamel.simulator.router.RouterModel;
import io.mikamel.simulator.row.Column;
import io.mikamel.simulator.row.Section;
import io.mikamel.simulator.row.Table;
import java.util.List;
import java.util.Set;

/** A menu that tells of the router itself: one row without an id. */
class SingleRowMenu implements Menu {

    private final String path;
    private final List<Section<?>> sections;

    SingleRowMenu(String path, RouterModel router, List<Column<RouterModel>> columns) {
        this.path = path;
        Table<RouterModel> table = new Table<>(0);
        table.put(0, router);
        sections = List.of(Section.of(table, columns));
    }

    @Override
    public final String path() {
        return path;
    }

    @Override
    public Set<String> verbs() {
        return Set.of("print", "get");
    }

    @Override
    public final List<Section<?>> sections() {
        return sections;
    }

    @Override
    public final boolean isSingleRow() {
        return true;
    }
}
