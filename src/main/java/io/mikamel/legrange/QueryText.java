package io.mikamel.legrange;

import io.mikamel.wire.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * API query words as the {@code where} expression of me.legrange (manual, "API", queries): the words are postfix, the
 * expression is infix, and the library makes the same postfix words of it again. Plain words beside each other become an
 * explicit {@code and}. It has no form for {@code ?name} and {@code ?-name}, which are refused.
 */
final class QueryText {

    /** Copies of stack values double the text; nobody needs more. */
    private static final int LONGEST = 64 * 1024;

    private final String path;
    private final List<String> stack = new ArrayList<>();

    private QueryText(String path) {
        this.path = path;
    }

    static Optional<String> of(Command command) {
        if (command.queries().isEmpty()) {
            return Optional.empty();
        }
        QueryText text = new QueryText(command.path());
        command.queries().forEach(text::word);
        return Optional.of(text.whole());
    }

    private void word(String word) {
        if (word.startsWith("?#")) {
            operations(word, word.substring(2));
        } else {
            push(comparison(word));
        }
    }

    private String comparison(String word) {
        char first = word.length() > 1 ? word.charAt(1) : '?';
        char operator = first == '<' || first == '>' ? first : '=';
        int name = first == '<' || first == '>' ? 2 : 1;
        int equals = word.indexOf('=', name + 1);
        if (equals < 0) {
            throw CommandText.refused(path, "its 'where' has no form for the query word '%s'".formatted(word));
        }
        String what = "the query on '%s'".formatted(word.substring(name, equals));
        return CommandText.quoted(word.substring(name, equals), path, what)
                + operator
                + CommandText.quoted(word.substring(equals + 1), path, what);
    }

    private void operations(String word, String operations) {
        int at = 0;
        while (at < operations.length()) {
            int digits = at;
            while (digits < operations.length() && Character.digit(operations.charAt(digits), 10) >= 0) {
                digits++;
            }
            if (digits == at) {
                operator(word, operations.charAt(at));
                at++;
            } else {
                index(word, operations.substring(at, digits), digits == operations.length());
                // a dot behind an index does nothing
                at = operations.startsWith(".", digits) ? digits + 1 : digits;
            }
        }
    }

    private void operator(String word, char operator) {
        switch (operator) {
            case '!' -> push("not (" + pop(word) + ")");
            case '&' -> binary(word, "and");
            case '|' -> binary(word, "or");
            case '.' -> push(peek(word, 0));
            default -> throw CommandText.refused(path, "unknown operation in the query word '%s'".formatted(word));
        }
    }

    private void binary(String word, String operator) {
        String right = pop(word);
        push("(" + pop(word) + ") " + operator + " (" + right + ")");
    }

    /** An index at the end of its word replaces the whole stack, elsewhere it pushes a copy. */
    private void index(String word, String digits, boolean last) {
        String value = peek(word, digits.length() > 4 ? Integer.MAX_VALUE : Integer.parseInt(digits));
        if (last) {
            stack.clear();
        }
        push(value);
    }

    private String peek(String word, int index) {
        if (index >= stack.size()) {
            throw CommandText.refused(path, "too few values for the query word '%s'".formatted(word));
        }
        return stack.get(stack.size() - 1 - index);
    }

    private String pop(String word) {
        String top = peek(word, 0);
        stack.remove(stack.size() - 1);
        return top;
    }

    private void push(String expression) {
        if (expression.length() > LONGEST) {
            throw CommandText.refused(path, "the query is too long");
        }
        stack.add(expression);
    }

    private String whole() {
        while (stack.size() > 1) {
            binary("?#&", "and");
        }
        return "(" + peek("?", 0) + ")";
    }
}
