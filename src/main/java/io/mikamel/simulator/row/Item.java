package io.mikamel.simulator.row;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A stored row: its id and its properties by position, an absent one empty. Guarded by the router's lock. */
public final class Item {

    private final long id;
    private final Schema schema;
    private final String[] values;

    Item(long id, Schema schema, String[] values) {
        this.id = id;
        this.schema = schema;
        this.values = values;
    }

    public long id() {
        return id;
    }

    public Optional<String> get(String name) {
        return at(schema.position(name));
    }

    public String text(String name) {
        return get(name).orElse("");
    }

    public boolean is(String flag) {
        return text(flag).equals("true");
    }

    public void put(String name, String value) {
        values[schema.position(name)] = value;
    }

    public void clear(String name) {
        values[schema.position(name)] = null;
    }

    /** The same row to try changes on. */
    public Item draft() {
        return new Item(id, schema, values.clone());
    }

    /** Takes over what was tried. */
    public void take(Item draft) {
        System.arraycopy(draft.values, 0, values, 0, values.length);
    }

    Set<String> differences(Item draft) {
        Set<String> names = new TreeSet<>();
        for (int i = 0; i < values.length; i++) {
            if (!at(i).equals(draft.at(i))) {
                names.add(schema.fields().get(i).name());
            }
        }
        return names;
    }

    Optional<String> at(int position) {
        return Optional.ofNullable(values[position]);
    }
}
