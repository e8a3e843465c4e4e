package io.mikamel.simulator.row;

import java.util.Optional;

/**
 * One property that a menu stores.
 *
 * @param initial its value in a row added without it; empty: absent
 * @param absence whether it can be absent
 * @param access who may see and write it
 */
public record Field(String name, Format format, Optional<String> initial, Absence absence, Access access) {

    /** Whether a property can be absent from a row. */
    public enum Absence {
        /** A row cannot be added without it. */
        REFUSED,
        NEVER,
        /** By {@code unset} and {@code =!name=}. */
        UNSET,
        /** By these, and by an empty value. */
        EMPTY
    }

    /** Who may see and write a stored property. */
    public enum Access {
        ORDINARY,
        READ_ONLY,
        /** Shown as stars to who lacks the policy sensitive. */
        SENSITIVE,
        /** Never shown to anybody. */
        WRITE_ONLY
    }

    public static Field required(String name, Format format) {
        return new Field(name, format, Optional.empty(), Absence.REFUSED, Access.ORDINARY);
    }

    public static Field initially(String name, String initial, Format format) {
        return new Field(name, format, Optional.of(initial), Absence.NEVER, Access.ORDINARY);
    }

    public static Field optional(String name, Format format) {
        return new Field(name, format, Optional.empty(), Absence.UNSET, Access.ORDINARY);
    }

    /** Absent when empty too. */
    public static Field blankable(String name, Format format) {
        return new Field(name, format, Optional.empty(), Absence.EMPTY, Access.ORDINARY);
    }

    public static Field comment() {
        return blankable("comment", (name, value) -> value);
    }

    /** Set by the router alone; empty initial: absent until then. */
    public static Field readOnly(String name, String initial) {
        Optional<String> start = initial.isEmpty() ? Optional.empty() : Optional.of(initial);
        return new Field(name, (n, value) -> value, start, Absence.NEVER, Access.READ_ONLY);
    }

    public Field sensitive() {
        return new Field(name, format, initial, absence, Access.SENSITIVE);
    }

    public Field writeOnly() {
        return new Field(name, format, initial, absence, Access.WRITE_ONLY);
    }

    /** The value to store; empty: the property becomes absent. */
    public Optional<String> accept(String value) {
        if (access == Access.READ_ONLY) {
            throw Trap.unknownParameter(name);
        }
        if (absence == Absence.EMPTY && value.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(format.accept(name, value));
    }

    public boolean isRequired() {
        return absence == Absence.REFUSED;
    }

    public boolean isClearable() {
        return absence == Absence.UNSET || absence == Absence.EMPTY;
    }
}
