package io.mikamel.simulator.row;

import java.util.ArrayList;
import java.util.List;

/**
 * The stack of truths behind query words. Operations (manual, "API", queries): {@code !} the opposite of the top, {@code &}
 * and {@code |} of the two topmost; digits are an index from the top, copied onto the top, or at the end of the word put
 * in place of all; a dot ends an index, else it copies the top.
 */
final class TruthStack {

    private final List<Boolean> values = new ArrayList<>(4);

    void push(boolean value) {
        values.add(value);
    }

    boolean holdsNoFalse() {
        return !values.contains(Boolean.FALSE);
    }

    void operate(String operations) {
        int at = 0;
        while (at < operations.length()) {
            char operation = operations.charAt(at);
            if (Character.isDigit(operation)) {
                at = index(operations, at);
            } else {
                apply(operation);
                at++;
            }
        }
    }

    private int index(String operations, int from) {
        int to = from;
        while (to < operations.length() && Character.isDigit(operations.charAt(to))) {
            to++;
        }
        boolean value = at(operations.substring(from, to));
        if (to == operations.length()) {
            values.clear();
        }
        push(value);
        return to < operations.length() && operations.charAt(to) == '.' ? to + 1 : to;
    }

    private boolean at(String index) {
        if (index.length() > 6 || Integer.parseInt(index) >= values.size()) {
            throw Trap.invalid("?#");
        }
        return values.get(values.size() - 1 - Integer.parseInt(index));
    }

    private void apply(char operation) {
        switch (operation) {
            case '!' -> push(!pop());
            case '&' -> push(pop() & pop());
            case '|' -> push(pop() | pop());
            case '.' -> push(at("0"));
            default -> throw Trap.invalid("?#");
        }
    }

    private boolean pop() {
        if (values.isEmpty()) {
            throw Trap.invalid("?#");
        }
        return values.remove(values.size() - 1);
    }
}
