package io.mikamel.simulator.row;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A part of a menu whose rows are of one kind: a table and its columns. Guarded by the router's lock.
 *
 * @param announcesRemovals whether a listen is told of rows that go; of dynamic interfaces it is not
 */
public record Section<T>(Table<T> table, Columns<T> columns, boolean announcesRemovals) {

    public static <T> Section<T> of(Table<T> table, List<Column<T>> columns) {
        return new Section<>(table, new Columns<>(columns), true);
    }

    /** Rows that go without a word to who listens. */
    public static <T> Section<T> goingSilently(Table<T> table, List<Column<T>> columns) {
        return new Section<>(table, new Columns<>(columns), false);
    }

    public RowTeller teller(Question question) {
        return new Teller<>(this, question.chosen(columns), question);
    }

    /** A row as a full print tells it, in the inner form of text; empty if it is not there. */
    public Map<String, String> row(long id, Viewer viewer) {
        Map<String, String> values = new LinkedHashMap<>();
        table.get(id).ifPresent(row -> columns.all()
                .forEach(column -> column.read(id, row, viewer).ifPresent(value -> values.put(column.name(), value))));
        return values;
    }

    private record Teller<T>(Section<T> section, List<List<Column<T>>> orders, Question question) implements RowTeller {

        @Override
        public Table<?> table() {
            return section.table();
        }

        @Override
        public boolean announcesRemovals() {
            return section.announcesRemovals();
        }

        @Override
        public boolean passes(long id) {
            return question.query().isEmpty()
                    || section.table().get(id).filter(row -> passes(id, row)).isPresent();
        }

        private boolean passes(long id, T row) {
            return question.query()
                    .passes(name -> section.columns().find(name).flatMap(column -> read(id, row, column)));
        }

        private Optional<String> read(long id, T row, Column<T> column) {
            return column.read(id, row, question.viewer())
                    .filter(value -> !question.order().leavesOut(id, column.name(), value));
        }

        @Override
        public boolean tell(long id, WordBuffer out, ReplyWriter reply, Detail detail) {
            Optional<T> row = section.table().get(id);
            if (row.isEmpty() || !passes(id)) {
                return false;
            }
            reply.beginRow(out);
            for (Column<T> column : orders.get((int) (id % orders.size()))) {
                if (detail.holds(column.name())) {
                    read(id, row.get(), column).ifPresent(value -> out.word(column.head(), value));
                }
            }
            detail.round().ifPresent(number -> reply.section(out, number));
            reply.endRow(out);
            return true;
        }
    }
}
