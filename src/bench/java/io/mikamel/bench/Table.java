package io.mikamel.bench;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A table as Markdown has it, to be copied as it is; a row is printed when it is known. */
final class Table {

    private static final int NAME = 48;

    private final String[] columns;

    /** Prints what the figures are about, on which machine under which load, and the head. */
    Table(String title, String... columns) {
        this.columns = columns;
        System.out.printf("%n%s; %s%n%n", title, Machine.now());
        print("", columns);
        System.out.println(Stream.of(columns)
                .map(column -> "-".repeat(column.length() + 1) + ":|")
                .collect(Collectors.joining("", "|" + "-".repeat(NAME + 2) + "|", "")));
    }

    void row(String name, String... cells) {
        print(name, cells);
    }

    static String number(double number) {
        return String.format(Locale.ROOT, "%,.0f", number);
    }

    static String tenths(double number) {
        return String.format(Locale.ROOT, "%,.1f", number);
    }

    private void print(String name, String[] cells) {
        StringBuilder line = new StringBuilder("| %-48s |".formatted(name));
        for (int i = 0; i < cells.length; i++) {
            line.append(
                    " %s%s |".formatted(" ".repeat(Math.max(0, columns[i].length() - cells[i].length())), cells[i]));
        }
        System.out.println(line);
    }
}
