package io.mikamel.legrange;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Query words as a router works them off (manual, "API", queries), written apart from the code under test. */
final class QueryStack {

    private static final Pattern OPERATION = Pattern.compile("(\\d+)\\.?|[!&|.]");

    private QueryStack() {}

    /** Whether a row passes of which exactly these comparisons are true. */
    static boolean passes(List<String> words, Set<String> truths) {
        Deque<Boolean> stack = new ArrayDeque<>();
        for (String word : words) {
            if (word.startsWith("?#")) {
                operate(stack, word.substring(2));
            } else {
                stack.push(truths.contains(word));
            }
        }
        return !stack.contains(false);
    }

    private static void operate(Deque<Boolean> stack, String operations) {
        Matcher operation = OPERATION.matcher(operations);
        while (operation.find()) {
            if (operation.group(1) == null) {
                one(stack, operation.group());
            } else {
                boolean value = new ArrayList<>(stack).get(Integer.parseInt(operation.group(1)));
                if (operation.end(1) == operations.length()) {
                    stack.clear();
                }
                stack.push(value);
            }
        }
    }

    private static void one(Deque<Boolean> stack, String operation) {
        switch (operation) {
            case "!" -> stack.push(!stack.pop());
            case "&" -> stack.push(stack.pop() & stack.pop());
            case "|" -> stack.push(stack.pop() | stack.pop());
            default -> stack.push(stack.peek());
        }
    }
}
