package io.mikamel.simulator.menu;

import io.mikamel.simulator.row.Item;
import io.mikamel.simulator.row.ItemTable;
import java.util.List;

/** The properties elsewhere that name the rows of a menu: they follow a rename, and tell {@code *N} of a row that is gone. */
final class References {

    private final List<Reference> references;

    /** A property that names rows. */
    record Reference(ItemTable table, String property) {}

    References(Reference... references) {
        this.references = List.of(references);
    }

    void replace(String before, String after) {
        for (Reference reference : references) {
            for (Item item : reference.table().table().rows()) {
                if (item.get(reference.property()).filter(before::equals).isPresent()) {
                    item.put(reference.property(), after);
                }
            }
        }
    }
}
