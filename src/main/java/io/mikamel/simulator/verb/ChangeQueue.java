package io.mikamel.simulator.verb;

import io.mikamel.simulator.row.ReplyWriter;
import io.mikamel.simulator.row.RowTeller;
import io.mikamel.simulator.row.RowTeller.Detail;
import io.mikamel.simulator.row.Watcher;
import io.mikamel.simulator.row.WordBuffer;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The changes of one table that a client has not been told yet, one entry per row however often it changes. A client that
 * falls too far behind is given up, so that it costs neither memory nor the router's time.
 */
final class ChangeQueue implements Watcher {

    private static final int MOST = 200_000;

    private final Map<Long, Change> changes = new LinkedHashMap<>();
    private final RowTeller teller;
    private final Pulse pulse;

    ChangeQueue(RowTeller teller, Pulse pulse) {
        this.teller = teller;
        this.pulse = pulse;
    }

    /** @param names what changed; empty: any property */
    private record Change(boolean gone, Set<String> names) {}

    void open() {
        teller.table().watch(this);
    }

    void close() {
        teller.table().unwatch(this);
        changes.clear();
    }

    boolean isOfEmptyTable() {
        return teller.table().size() == 0;
    }

    @Override
    public void changed(long id, Set<String> names) {
        changes.merge(id, new Change(false, names), ChangeQueue::merged);
        noted();
    }

    @Override
    public void gone(long id) {
        changes.remove(id);
        if (teller.announcesRemovals()) {
            changes.put(id, new Change(true, Set.of()));
            noted();
        }
    }

    private static Change merged(Change before, Change now) {
        if (before.names().isEmpty() || now.names().isEmpty()) {
            return new Change(false, Set.of());
        }
        Set<String> names = new HashSet<>(before.names());
        names.addAll(now.names());
        return new Change(false, names);
    }

    private void noted() {
        if (changes.size() > MOST) {
            pulse.tooSlow();
        } else {
            pulse.now();
        }
    }

    /** Tells some changes; true if there are more. */
    boolean tell(WordBuffer out, ReplyWriter reply, int rows) {
        Iterator<Map.Entry<Long, Change>> entries = changes.entrySet().iterator();
        for (int left = rows; left > 0 && entries.hasNext(); left--) {
            Map.Entry<Long, Change> entry = entries.next();
            tell(out, reply, entry.getKey(), entry.getValue());
            entries.remove();
        }
        return entries.hasNext();
    }

    private void tell(WordBuffer out, ReplyWriter reply, long id, Change change) {
        if (change.gone()) {
            reply.dead(out, id);
        } else {
            Set<String> only = reply.isPartial() ? change.names() : Set.of();
            teller.tell(id, out, reply, new Detail(Optional.empty(), only));
        }
    }
}
