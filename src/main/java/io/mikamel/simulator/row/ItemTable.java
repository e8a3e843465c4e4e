package io.mikamel.simulator.row;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Stored rows with an index over what makes them unique. Guarded by the router's lock. */
public final class ItemTable {

    private final Table<Item> table;
    private final Function<Item, String> key;
    private final Map<String, Item> byKey = new HashMap<>();

    public ItemTable(long firstId, Function<Item, String> key) {
        this.table = new Table<>(firstId);
        this.key = key;
    }

    /** Rows that are unique by name. */
    public static ItemTable named() {
        return new ItemTable(1, item -> item.text("name"));
    }

    public Table<Item> table() {
        return table;
    }

    public Optional<Item> withKey(String wanted) {
        return Optional.ofNullable(byKey.get(wanted));
    }

    /** Whether a row of that key exists beside this one. */
    public boolean isTaken(Item draft) {
        Item present = byKey.get(key.apply(draft));
        return present != null && present.id() != draft.id();
    }

    public void add(Item item) {
        byKey.put(key.apply(item), item);
        table.put(item.id(), item);
    }

    /** Takes over what was tried on a draft. */
    public void change(Item item, Item draft) {
        Set<String> names = item.differences(draft);
        byKey.remove(key.apply(item));
        item.take(draft);
        byKey.put(key.apply(item), item);
        if (!names.isEmpty()) {
            table.touched(item.id(), names);
        }
    }

    public void remove(Item item) {
        byKey.remove(key.apply(item));
        table.remove(item.id());
    }
}
