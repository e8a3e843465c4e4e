package io.mikamel.wire;

import java.util.List;
import java.util.Optional;

/**
 * The complete answer to a command: its rows in order, and what {@code !done} carried.
 *
 * @param ret {@code =ret=} of {@code !done}: the id of an added item, the number of a count-only print
 */
public record Reply(List<Row> rows, Optional<String> ret) {

    public Reply {
        rows = List.copyOf(rows);
    }
}
