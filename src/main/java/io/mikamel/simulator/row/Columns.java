package io.mikamel.simulator.row;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The columns of a table in their order. Immutable. */
public final class Columns<T> {

    private final List<Column<T>> all;
    private final Map<String, Column<T>> byName = new HashMap<>();

    public Columns(List<Column<T>> all) {
        this.all = List.copyOf(all);
        this.all.forEach(column -> byName.put(column.name(), column));
    }

    public List<Column<T>> all() {
        return all;
    }

    Optional<Column<T>> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** What a proplist asks for; names the menu does not have are just absent. */
    List<Column<T>> chosen(Optional<List<String>> proplist) {
        if (proplist.isEmpty()) {
            return all;
        }
        List<Column<T>> chosen = new ArrayList<>();
        proplist.get().forEach(name -> find(name).ifPresent(chosen::add));
        return chosen;
    }
}
