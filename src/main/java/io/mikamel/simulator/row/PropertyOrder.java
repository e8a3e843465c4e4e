package io.mikamel.simulator.row;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * In which order rows tell their properties, and which rows leave a flag out that is false: neither is stable on a router,
 * so it differs from row to row, alike for the same seed.
 */
public record PropertyOrder(long seed) {

    private static final Set<String> MAY_BE_ABSENT = Set.of("dynamic", "slave", "invalid");
    private static final int ORDERS = 4;

    /** Some orders of the columns, the id in front of each. */
    <T> List<List<Column<T>>> of(List<Column<T>> columns) {
        Random random = new Random(seed);
        List<List<Column<T>>> orders = new ArrayList<>();
        for (int i = 0; i < ORDERS; i++) {
            List<Column<T>> order = new ArrayList<>(columns);
            int first = !order.isEmpty() && order.get(0).name().equals(".id") ? 1 : 0;
            Collections.shuffle(order.subList(first, order.size()), random);
            orders.add(order);
        }
        return orders;
    }

    boolean leavesOut(long id, String property, String value) {
        return ((id ^ seed) & 1) == 1 && value.equals("false") && MAY_BE_ABSENT.contains(property);
    }
}
