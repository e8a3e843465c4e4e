package io.mikamel.simulator.menu;

import io.mikamel.simulator.row.Ids;
import io.mikamel.simulator.row.Table;
import io.mikamel.simulator.row.Trap;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;

/** The rows that a command names: ids with commas between them, or names. */
final class Numbers {

    private Numbers() {}

    /**
     * @param name the name of a row, by which it may be called too
     * @throws Trap {@code no such item} if any of them is not there
     */
    static <T> List<T> in(Table<T> table, String numbers, Function<T, String> name) {
        List<T> rows = new ArrayList<>();
        for (String number : numbers.split(",", -1)) {
            rows.add(one(table, number, name));
        }
        return rows;
    }

    private static <T> T one(Table<T> table, String number, Function<T, String> name) {
        OptionalLong id = Ids.parse(number);
        if (id.isPresent()) {
            return table.get(id.getAsLong()).orElseThrow(Trap::noSuchItem);
        }
        return table.rows().stream()
                .filter(row -> name.apply(row).equals(number))
                .findFirst()
                .orElseThrow(Trap::noSuchItem);
    }
}
