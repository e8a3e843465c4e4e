package io.mikamel.simulator.router;

import io.mikamel.simulator.row.Table;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** The router's log in memory: the last 1000 lines. Guarded by the router's lock. */
public final class LogBook {

    private static final int LINES = 1000;

    private final RouterTime time;
    private final Table<Line> lines = new Table<>(1);
    private final Deque<Long> order = new ArrayDeque<>();

    /** One line. */
    public record Line(Instant at, String topics, String message) {}

    LogBook(RouterTime time) {
        this.time = time;
    }

    public Table<Line> lines() {
        return lines;
    }

    public void write(String topics, String message) {
        if (order.size() == LINES) {
            lines.forget(order.remove());
        }
        long id = lines.nextId();
        order.add(id);
        lines.put(id, new Line(time.now(), topics, message));
    }

    /** The memory is empty after a reboot, and ids begin anew. */
    void restart() {
        order.forEach(lines::forget);
        order.clear();
        lines.restart();
    }
}
