package io.mikamel.mapping;

import io.mikamel.wire.Row;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows of one menu to records. An attribute that a record can do without is read as absent when it is malformed, and is
 * told as a problem; without its name a row could be anybody's, so that fails the whole print, and with it the reading.
 */
public abstract class MenuMapper<T> {

    private final String menu;

    MenuMapper(String menu) {
        this.menu = menu;
    }

    abstract T map(Attributes attributes);

    /** Whether a row is of use at all. */
    boolean accepts(Row row) {
        return !row.isEmpty();
    }

    /**
     * One row, strictly.
     *
     * @throws MappingException if any attribute is present and malformed
     */
    public T map(Row row) {
        return map(new Attributes(menu, row, new SharedTexts(), MenuMapper::fail));
    }

    /**
     * All rows of a print.
     *
     * @throws MappingException if an attribute is missing or malformed that a row means nothing without
     */
    public Mapped<T> map(List<Row> rows) {
        List<T> values = new ArrayList<>(rows.size());
        List<MappingException> problems = new ArrayList<>();
        SharedTexts texts = new SharedTexts();
        for (Row row : rows) {
            if (accepts(row)) {
                values.add(map(new Attributes(menu, row, texts, problems::add)));
            }
        }
        return new Mapped<>(values, problems);
    }

    private static void fail(MappingException problem) {
        throw problem;
    }
}
