package io.mikamel.simulator.row;

import java.util.regex.Pattern;

/** The order behind {@code ?<} and {@code ?>}: numbers by value, all else by text. */
final class ValueOrder {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,18}");

    private ValueOrder() {}

    static int compare(String left, String right) {
        return NUMBER.matcher(left).matches() && NUMBER.matcher(right).matches()
                ? Long.compare(Long.parseLong(left), Long.parseLong(right))
                : left.compareTo(right);
    }
}
