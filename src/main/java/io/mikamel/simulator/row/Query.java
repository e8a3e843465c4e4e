package io.mikamel.simulator.row;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The query words of a command (manual, "API", queries): each pushes onto or works on a stack of truths. Immutable. */
public final class Query {

    private final List<Step> steps;

    private Query(List<Step> steps) {
        this.steps = steps;
    }

    /** One query word at work. */
    @FunctionalInterface
    interface Step {

        void work(TruthStack stack, Function<String, Optional<String>> row);
    }

    /**
     * @param words each with its question mark
     * @throws Trap if a word is none of the manual's forms
     */
    public static Query of(List<String> words) {
        Query query = new Query(words.stream().map(Query::step).toList());
        // the stack is as deep for every row, so what is wrong with the words shows on an empty one
        query.passes(name -> Optional.empty());
        return query;
    }

    public boolean isEmpty() {
        return steps.isEmpty();
    }

    /** A row passes if no false is left. */
    public boolean passes(Function<String, Optional<String>> row) {
        TruthStack stack = new TruthStack();
        steps.forEach(step -> step.work(stack, row));
        return stack.holdsNoFalse();
    }

    private static Step step(String word) {
        if (word.length() < 2) {
            throw Trap.invalid(word);
        }
        String rest = word.substring(2);
        return switch (word.charAt(1)) {
            case '#' -> (stack, row) -> stack.operate(rest);
            case '-' -> (stack, row) -> stack.push(row.apply(rest).isEmpty());
            case '<' -> compare(rest, -1);
            case '>' -> compare(rest, 1);
            case '=' -> equal(rest);
            default -> word.indexOf('=') > 0 ? equal(word.substring(1)) : present(word.substring(1));
        };
    }

    private static Step present(String name) {
        return (stack, row) -> stack.push(row.apply(name).isPresent());
    }

    private static Step equal(String nameAndValue) {
        int equals = equalsSign(nameAndValue);
        String name = nameAndValue.substring(0, equals);
        String value = nameAndValue.substring(equals + 1);
        return (stack, row) -> stack.push(row.apply(name).filter(value::equals).isPresent());
    }

    private static Step compare(String nameAndValue, int sign) {
        int equals = equalsSign(nameAndValue);
        String name = nameAndValue.substring(0, equals);
        String value = nameAndValue.substring(equals + 1);
        return (stack, row) -> stack.push(row.apply(name)
                .filter(present -> Integer.signum(ValueOrder.compare(present, value)) == sign)
                .isPresent());
    }

    private static int equalsSign(String word) {
        int equals = word.indexOf('=');
        if (equals < 1) {
            throw Trap.invalid("?" + word);
        }
        return equals;
    }
}
