package io.mikamel.component;

import io.mikamel.wire.Attribute;
import io.mikamel.wire.CodePage;
import io.mikamel.wire.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A menu as a {@code listen} knows it, by {@code .id}: change rows may hold only what has changed, so they are merged into
 * the row known before. Not thread-safe: its listen's monitor guards it.
 */
final class ListenedTable {

    private static final String ID = ".id";
    private static final String DEAD = ".dead";

    /** What tells two items apart that had the same id, one after the other: dynamic ids begin anew with a reboot. */
    private static final List<String> IDENTITY = List.of("name", "user", "session-id", "mac-address");

    private final CodePage codePage;
    private Map<String, Row> rows = new LinkedHashMap<>();

    ListenedTable(CodePage codePage) {
        this.codePage = codePage;
    }

    /** A complete print takes the place of what was known; rows that are not in it have gone meanwhile. */
    List<RouterEvent> replace(List<Row> printed) {
        Map<String, Row> before = rows;
        rows = new LinkedHashMap<>();
        List<RouterEvent> events = new ArrayList<>();
        for (Row row : printed) {
            row.text(ID).ifPresent(id -> rows.put(id, row));
        }
        before.forEach((id, row) -> {
            if (!isSame(row, rows.get(id))) {
                events.add(RouterEvent.missedEnd(row));
            }
        });
        printed.forEach(row -> events.add(RouterEvent.of(RouterEvent.Kind.SNAPSHOT, row)));
        events.add(RouterEvent.complete(printed));
        return events;
    }

    private static boolean isSame(Row before, Row now) {
        return now != null
                && IDENTITY.stream()
                        .filter(name -> before.containsKey(name) && now.containsKey(name))
                        .allMatch(name -> before.get(name).equals(now.get(name)));
    }

    /**
     * What rows of the {@code listen} say that may be older than the print: of each item only what became of it in the end
     * is told.
     */
    List<RouterEvent> changes(List<Row> early) {
        Map<String, Optional<Row>> before = new LinkedHashMap<>();
        for (Row row : early) {
            row.text(ID).ifPresent(id -> before.putIfAbsent(id, Optional.ofNullable(rows.get(id))));
            change(row);
        }
        List<RouterEvent> events = new ArrayList<>();
        before.forEach((id, was) -> events.addAll(difference(was, Optional.ofNullable(rows.get(id)))));
        return events;
    }

    private static List<RouterEvent> difference(Optional<Row> before, Optional<Row> after) {
        if (before.equals(after)) {
            return List.of();
        }
        if (before.isPresent() && after.isPresent() && isSame(before.get(), after.get())) {
            return List.of(RouterEvent.of(RouterEvent.Kind.CHANGED, after.get()));
        }
        List<RouterEvent> events = new ArrayList<>();
        before.ifPresent(row -> events.add(RouterEvent.of(RouterEvent.Kind.REMOVED, row)));
        after.ifPresent(row -> events.add(RouterEvent.of(RouterEvent.Kind.ADDED, row)));
        return events;
    }

    /** What a row of the {@code listen} says, empty if it says nothing new. */
    Optional<RouterEvent> change(Row row) {
        return row.text(ID).flatMap(id -> isDead(row) ? removed(id) : changed(id, row));
    }

    /** The manual says {@code yes}, routers send {@code true}. */
    private static boolean isDead(Row row) {
        return row.text(DEAD)
                .filter(text -> !text.equals("no") && !text.equals("false"))
                .isPresent();
    }

    private Optional<RouterEvent> removed(String id) {
        return Optional.ofNullable(rows.remove(id)).map(row -> RouterEvent.of(RouterEvent.Kind.REMOVED, row));
    }

    private Optional<RouterEvent> changed(String id, Row row) {
        Row before = rows.get(id);
        if (before == null) {
            rows.put(id, row);
            return Optional.of(RouterEvent.of(RouterEvent.Kind.ADDED, row));
        }
        Row merged = merge(before, row);
        rows.put(id, merged);
        return merged.equals(before) ? Optional.empty() : Optional.of(RouterEvent.of(RouterEvent.Kind.CHANGED, merged));
    }

    int size() {
        return rows.size();
    }

    private Row merge(Row before, Row change) {
        Map<String, byte[]> values = new LinkedHashMap<>();
        before.keySet().forEach(name -> values.put(name, before.raw(name).orElseThrow()));
        change.keySet().forEach(name -> values.put(name, change.raw(name).orElseThrow()));
        List<Attribute> attributes = new ArrayList<>(values.size());
        values.forEach((name, value) -> attributes.add(new Attribute(name, value)));
        return Row.of(attributes, codePage);
    }
}
