package io.mikamel.simulator.row;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** One property of the rows of a table as it is read: the head {@code =name=} of its word, and where the value comes from. */
public final class Column<T> {

    private static final String STARS = "*****";

    private final String name;
    private final byte[] head;
    private final Reader<T> reader;
    private final boolean sensitive;

    private Column(String name, Reader<T> reader, boolean sensitive) {
        this.name = name;
        this.head = ByteText.bytes("=" + name + "=");
        this.reader = reader;
        this.sensitive = sensitive;
    }

    /** Reads a property of a row; empty if it is absent. */
    @FunctionalInterface
    public interface Reader<T> {

        Optional<String> read(long id, T row);
    }

    public static <T> Column<T> of(String name, Function<T, Optional<String>> reader) {
        return new Column<>(name, (id, row) -> reader.apply(row), false);
    }

    public static <T> Column<T> always(String name, Function<T, String> reader) {
        return new Column<>(name, (id, row) -> Optional.of(reader.apply(row)), false);
    }

    public static <T> Column<T> fixed(String name, String value) {
        Optional<String> constant = Optional.of(value);
        return new Column<>(name, (id, row) -> constant, false);
    }

    public static <T> Column<T> number(String name, ToLongFunction<T> reader) {
        return new Column<>(name, (id, row) -> Optional.of(Long.toString(reader.applyAsLong(row))), false);
    }

    public static <T> Column<T> id() {
        return new Column<>(".id", (id, row) -> Optional.of(Ids.text(id)), false);
    }

    public Column<T> sensitive() {
        return new Column<>(name, reader, true);
    }

    public String name() {
        return name;
    }

    byte[] head() {
        return head;
    }

    Optional<String> read(long id, T row, Viewer viewer) {
        Optional<String> value = reader.read(id, row);
        return sensitive && value.isPresent() && !viewer.may(Policy.SENSITIVE) ? Optional.of(STARS) : value;
    }
}
