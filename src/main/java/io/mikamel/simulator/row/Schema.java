package io.mikamel.simulator.row;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The stored properties of a menu in their order. Immutable. */
public final class Schema {

    private final List<Field> fields;
    private final Map<String, Integer> positions = new HashMap<>();

    public Schema(List<Field> fields) {
        this.fields = List.copyOf(fields);
        for (int i = 0; i < this.fields.size(); i++) {
            positions.put(this.fields.get(i).name(), i);
        }
    }

    public List<Field> fields() {
        return fields;
    }

    /** @throws Trap {@code unknown parameter} if the menu has no such property */
    public Field field(String name) {
        return find(name).orElseThrow(() -> Trap.unknownParameter(name));
    }

    public Optional<Field> find(String name) {
        return Optional.ofNullable(positions.get(name)).map(fields::get);
    }

    int position(String name) {
        Integer position = positions.get(name);
        if (position == null) {
            throw new IllegalArgumentException("property '%s': not in this menu".formatted(name));
        }
        return position;
    }

    /** A new row with every property as it is when nothing is said. */
    public Item item(long id) {
        Item item = new Item(id, this, new String[fields.size()]);
        fields.forEach(field -> field.initial().ifPresent(value -> item.put(field.name(), value)));
        return item;
    }

    /** A column for each property that may be seen at all. */
    public List<Column<Item>> columns() {
        List<Column<Item>> columns = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            Field field = fields.get(i);
            int position = i;
            if (field.access() != Field.Access.WRITE_ONLY) {
                Column<Item> column = Column.of(field.name(), item -> item.at(position));
                columns.add(field.access() == Field.Access.SENSITIVE ? column.sensitive() : column);
            }
        }
        return columns;
    }
}
