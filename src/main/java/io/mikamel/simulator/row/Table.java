package io.mikamel.simulator.row;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The rows of a menu, or of a part of it, by id in the order they came. Guarded by the router's lock. An id is
 * given again only after a restart, and never while its row is there.
 */
public final class Table<T> {

    private final Map<Long, T> rows = new LinkedHashMap<>();
    private final List<Watcher> watchers = new ArrayList<>();
    private final long first;
    private long next;

    /** @param first the id that the first row gets */
    public Table(long first) {
        this.first = first;
        next = first;
    }

    public long nextId() {
        while (rows.containsKey(next)) {
            next++;
        }
        return next++;
    }

    /** Ids begin anew, as those of dynamic rows do at a reboot. */
    public void restart() {
        next = first;
    }

    public void put(long id, T row) {
        rows.put(id, row);
        touched(id);
    }

    /** A row's values changed in a way that listeners are told of; counters and ages are not. */
    public void touched(long id) {
        touched(id, Set.of());
    }

    void touched(long id, Set<String> names) {
        watchers.forEach(watcher -> watcher.changed(id, names));
    }

    public void remove(long id) {
        if (rows.remove(id) != null) {
            watchers.forEach(watcher -> watcher.gone(id));
        }
    }

    /** Drops a row that nobody is told of, such as the oldest line of a log. */
    public void forget(long id) {
        rows.remove(id);
    }

    public Optional<T> get(long id) {
        return Optional.ofNullable(rows.get(id));
    }

    public long[] ids() {
        long[] ids = new long[rows.size()];
        int i = 0;
        for (Long id : rows.keySet()) {
            ids[i++] = id;
        }
        return ids;
    }

    /** The rows themselves: not to be held beyond the lock. */
    public Collection<T> rows() {
        return Collections.unmodifiableCollection(rows.values());
    }

    public int size() {
        return rows.size();
    }

    public void watch(Watcher watcher) {
        watchers.add(watcher);
    }

    public void unwatch(Watcher watcher) {
        watchers.remove(watcher);
    }
}
