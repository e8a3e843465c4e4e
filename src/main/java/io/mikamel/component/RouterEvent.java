package io.mikamel.component;

import io.mikamel.wire.Row;
import java.util.List;
import java.util.Locale;

/**
 * One thing that a consumer tells its route.
 *
 * @param body a {@link Row}, or with {@code COMPLETE} the list of all
 * @param isMissed whether it happened while the listen was closed, so that nobody knows when
 */
record RouterEvent(Kind kind, Object body, boolean isMissed) {

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
        return new RouterEvent(kind, row, false);
    }

    static RouterEvent missedEnd(Row row) {
        return new RouterEvent(Kind.REMOVED, row, true);
    }

    static RouterEvent complete(List<Row> rows) {
        return new RouterEvent(Kind.COMPLETE, List.copyOf(rows), false);
    }
}
