package io.mikamel.simulator.row;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A part of a menu whose rows are of one kind: a table and its columns. Guarded by the router's lock. */
public record Section<T>(Table<T> table, Columns<T> columns) {

    public static <T> Section<T> of(Table<T> table, List<Column<T>> columns) {
        return new Section<>(table, new Columns<>(columns));
    }

    public RowTeller teller(Question question) {
        return new Teller<>(this, columns.chosen(question.proplist()), question);
    }

    /** A row as a full print tells it, in the inner form of text; empty if it is not there. */
    public Map<String, String> row(long id, Viewer viewer) {
        Map<String, String> values = new LinkedHashMap<>();
        table.get(id).ifPresent(row -> columns.all()
                .forEach(column -> column.read(id, row, viewer).ifPresent(value -> values.put(column.name(), value))));
        return values;
    }

    private record Teller<T>(Section<T> section, List<Column<T>> chosen, Question question) implements RowTeller {

        @Override
        public Table<?> table() {
            return section.table();
        }

        @Override
        public boolean passes(long id) {
            return question.query().isEmpty()
                    || section.table().get(id).filter(row -> passes(id, row)).isPresent();
        }

        private boolean passes(long id, T row) {
            return question.query()
                    .passes(name ->
                            section.columns().find(name).flatMap(column -> column.read(id, row, question.viewer())));
        }

        @Override
        public boolean tell(long id, WordBuffer out, ReplyWriter reply, Detail detail) {
            Optional<T> row = section.table().get(id);
            if (row.isEmpty() || !passes(id)) {
                return false;
            }
            reply.beginRow(out);
            for (Column<T> column : chosen) {
                if (detail.holds(column.name())) {
                    column.read(id, row.get(), question.viewer()).ifPresent(value -> out.word(column.head(), value));
                }
            }
            detail.round().ifPresent(number -> reply.section(out, number));
            reply.endRow(out);
            return true;
        }
    }
}
