package io.mikamel.store;

import io.mikamel.domain.ShapingChange;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A page of the change log, as {@code shaping/select-changes-page.sql} finds it: newest first.
 *
 * @param router its exact name; empty for all
 * @param kind absent for all
 * @param since absent for all
 */
public record ChangeSearch(
        String router, Optional<ShapingChange.Kind> kind, Optional<Instant> since, PageRequest page) {

    /** No database knows the end of time. */
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    /** The statement's named parameters. */
    public Map<String, Object> parameters() {
        return Map.of(
                "router", NulText.encode(router),
                "kind", kind.map(Enum::name).orElse(""),
                "since", NamedStatement.stored(earliest()).atOffset(ZoneOffset.UTC),
                "offset", page.offset(),
                "size", page.size());
    }

    private Instant earliest() {
        Instant asked = since.filter(Instant.EPOCH::isBefore).orElse(Instant.EPOCH);
        return asked.isAfter(LATEST) ? LATEST : asked;
    }

    /** The statement's rows as lines of the log. */
    public Page<RecordedChange> found(List<Map<String, Object>> rows) {
        return page.found(rows, "id", ChangeSearch::recorded);
    }

    private static RecordedChange recorded(JdbcRow row) {
        ShapingChange change = new ShapingChange(
                ShapingChange.Kind.valueOf(row.text("kind")),
                row.text("router"),
                row.text("circuitId"),
                row.text("name"),
                row.optionalText("rowBefore").map(RowJson::read),
                row.optionalText("rowAfter").map(RowJson::read),
                row.text("reason"));
        return new RecordedChange(row.number("id"), row.time("happenedAt"), row.text("cycleId"), change);
    }
}
