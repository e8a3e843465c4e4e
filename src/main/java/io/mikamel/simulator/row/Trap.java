package io.mikamel.simulator.row;

import java.util.OptionalInt;

/** A command is refused: text and category of a {@code !trap} (manual, "API", error categories). */
public final class Trap extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int NONE = -1;
    private static final int MISSING = 0;
    private static final int ARGUMENT = 1;

    private final int category;

    private Trap(int category, String message) {
        super(message, null, false, false);
        this.category = category;
    }

    public OptionalInt category() {
        return category == NONE ? OptionalInt.empty() : OptionalInt.of(category);
    }

    /** The same refusal from a router that does not tell categories. */
    public Trap withoutCategory() {
        return new Trap(NONE, getMessage());
    }

    public static Trap failure(String message) {
        return new Trap(NONE, "failure: " + message);
    }

    public static Trap plain(String message) {
        return new Trap(NONE, message);
    }

    public static Trap noSuchItem() {
        return new Trap(MISSING, "no such item");
    }

    public static Trap noSuchCommand() {
        return new Trap(MISSING, "no such command");
    }

    public static Trap noSuchPrefix() {
        return new Trap(MISSING, "no such command prefix");
    }

    /** How 7.24 says that a part of a path is not there. */
    public static Trap noSuchCommandOrDirectory(String part) {
        return new Trap(MISSING, "no such command or directory (" + part + ")");
    }

    public static Trap unknownParameter(String name) {
        return new Trap(MISSING, "unknown parameter " + name);
    }

    public static Trap missing(String name) {
        return new Trap(MISSING, "missing =" + name + "=");
    }

    public static Trap noMatch(String name) {
        return new Trap(ARGUMENT, "input does not match any value of " + name);
    }

    public static Trap invalid(String name) {
        return new Trap(ARGUMENT, "invalid value for argument " + name);
    }

    public static Trap outOfRange(long from, long to) {
        return new Trap(ARGUMENT, "value out of range (" + from + ".." + to + ")");
    }

    public static Trap notPermitted() {
        return new Trap(NONE, "not enough permissions (9)");
    }
}
