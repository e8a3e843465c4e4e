package io.mikamel.simulator.menu;

import io.mikamel.simulator.row.Column;
import io.mikamel.simulator.row.Field;
import io.mikamel.simulator.row.Item;
import io.mikamel.simulator.row.ItemTable;
import io.mikamel.simulator.row.Schema;
import io.mikamel.simulator.row.Section;
import io.mikamel.simulator.row.Trap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A menu of stored rows that users add, change and remove. */
abstract class ItemMenu implements Menu {

    private final String path;
    private final ItemTable items;
    private final Schema schema;

    ItemMenu(String path, ItemTable items, List<Field> fields) {
        this.path = path;
        this.items = items;
        this.schema = new Schema(fields);
    }

    @Override
    public final String path() {
        return path;
    }

    final ItemTable items() {
        return items;
    }

    final Schema schema() {
        return schema;
    }

    @Override
    public List<Section<?>> sections() {
        return List.of(Section.of(items.table(), columns()));
    }

    /** The id and what is stored; menus put computed columns behind. */
    final List<Column<Item>> columns(List<Column<Item>> computed) {
        List<Column<Item>> columns = new ArrayList<>();
        columns.add(Column.id());
        columns.addAll(schema.columns());
        columns.addAll(computed);
        return columns;
    }

    List<Column<Item>> columns() {
        return columns(List.of());
    }

    @Override
    public final long add(Map<String, String> values) {
        Item item = schema.item(items.table().nextId());
        schema.fields().stream()
                .filter(field -> field.isRequired() && !values.containsKey(field.name()))
                .findFirst()
                .ifPresent(field -> {
                    throw Trap.missing(field.name());
                });
        apply(item, values);
        check(item);
        items.add(item);
        return item.id();
    }

    /** A row the router has from the start. */
    final void builtIn(Map<String, String> values) {
        builtIn(items.table().nextId(), values);
    }

    /** A row the router has from the start, under an id outside the order. */
    final void builtIn(long id, Map<String, String> values) {
        Item item = schema.item(id);
        values.forEach(item::put);
        items.add(item);
    }

    @Override
    public final void set(String numbers, Map<String, String> values) {
        for (Item item : Numbers.in(items.table(), numbers, this::name)) {
            Item draft = item.draft();
            apply(draft, values);
            replace(item, draft);
        }
    }

    @Override
    public final void unset(String numbers, String property) {
        for (Item item : Numbers.in(items.table(), numbers, this::name)) {
            Item draft = item.draft();
            clear(draft, property);
            replace(item, draft);
        }
    }

    private void replace(Item item, Item draft) {
        check(draft);
        checkChange(item, draft);
        String before = name(item);
        items.change(item, draft);
        if (!before.equals(name(item))) {
            renamed(before, name(item));
        }
        changed(item);
    }

    @Override
    public void remove(String numbers) {
        List<Item> all = Numbers.in(items.table(), numbers, this::name);
        all.forEach(this::checkRemoval);
        all.forEach(item -> {
            items.remove(item);
            removed(item);
        });
    }

    private void apply(Item draft, Map<String, String> values) {
        values.forEach((name, value) -> {
            if (name.startsWith("!")) {
                clear(draft, name.substring(1));
            } else {
                schema.field(name)
                        .accept(value)
                        .ifPresentOrElse(accepted -> draft.put(name, accepted), () -> draft.clear(name));
            }
        });
    }

    private void clear(Item draft, String property) {
        if (!schema.field(property).isClearable()) {
            throw Trap.noMatch("value-name");
        }
        draft.clear(property);
    }

    /** What a row is called by. */
    String name(Item item) {
        return schema.find("name").isPresent() ? item.text("name") : "";
    }

    /** Refuses what is not unique, or fits together no more. */
    void check(Item draft) {}

    /** Refuses changes of rows that must stay as they are. */
    void checkChange(Item item, Item draft) {}

    /** Refuses to remove what must stay. */
    void checkRemoval(Item item) {}

    void renamed(String before, String after) {}

    void changed(Item item) {}

    void removed(Item item) {}
}
