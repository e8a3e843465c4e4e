package io.mikamel.inventory;

import java.util.List;
import java.util.Optional;

/**
 * What routers.csv says.
 *
 * @param lines in the file's order
 * @param problems of lines that were left out
 * @param notices what was not understood and does no harm
 * @param cutOff whether the file ends inside a line, as one does that is still being written
 */
record RoutersReading(List<Line> lines, List<InventoryProblem> problems, List<String> notices, boolean cutOff) {

    RoutersReading {
        lines = List.copyOf(lines);
        problems = List.copyOf(problems);
        notices = List.copyOf(notices);
    }

    /**
     * A line that names a router.
     *
     * @param router absent if the line is broken
     */
    record Line(String name, Optional<Router> router) {}
}
