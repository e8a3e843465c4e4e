package io.mikamel.component;

import io.mikamel.wire.Row;
import java.util.List;
import java.util.Locale;

/**
 * One thing that a consumer tells its route.
 *
 * @param body a {@link Row}, or with {@code COMPLETE} the list of all
 */
record RouterEvent(Kind kind, Object body) {

    /** What header {@code CamelRouterOsEvent} says, in lower case. */
    enum Kind {
        SNAPSHOT,
        COMPLETE,
        ADDED,
        CHANGED,
        REMOVED;

        String header() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static RouterEvent of(Kind kind, Row row) {
        return new RouterEvent(kind, row);
    }

    static RouterEvent complete(List<Row> rows) {
        return new RouterEvent(Kind.COMPLETE, List.copyOf(rows));
    }
}
