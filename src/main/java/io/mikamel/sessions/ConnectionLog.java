package io.mikamel.sessions;

import io.mikamel.domain.session.ConnectionEvent;
import io.mikamel.store.ConnectionLogStore;
import io.mikamel.store.Outage;
import io.mikamel.store.StoreException;
import io.mikamel.store.StoreUnavailableException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lines of {@code mikrotik_connection_log}, kept while the database is away. Thread-safe. */
final class ConnectionLog {

    private static final Logger LOG = LoggerFactory.getLogger(ConnectionLog.class);

    /** Of an outage of days, the newest lines. */
    private static final int MOST = 10_000;

    private final ConnectionLogStore store;
    private final Outage outage = new Outage("the log of connections");
    private final ReentrantLock writing = new ReentrantLock();
    private final Deque<Line> waiting = new ArrayDeque<>();

    ConnectionLog(ConnectionLogStore store) {
        this.store = store;
    }

    void add(String router, ConnectionEvent event, String message, Map<String, Object> details, Instant at) {
        synchronized (waiting) {
            waiting.addLast(new Line(router, event, message, details, at));
            if (waiting.size() > MOST) {
                waiting.removeFirst();
            }
        }
        write();
    }

    /** What waits, unless somebody is at it. */
    void write() {
        boolean isMine = hasNext() && writing.tryLock();
        if (!isMine) {
            return;
        }
        try {
            while (hasNext()) {
                write(next());
            }
            outage.ended();
        } catch (StoreUnavailableException e) {
            outage.began(e);
        } finally {
            writing.unlock();
        }
    }

    private void write(Line line) {
        try {
            store.append(line.router(), line.event(), line.message(), line.details(), line.at());
        } catch (StoreUnavailableException e) {
            throw e;
        } catch (StoreException e) {
            LOG.warn(
                    "router {}, {} ({}) is not logged: {}",
                    line.router(),
                    line.event().text(),
                    line.message(),
                    e.getMessage());
        }
        synchronized (waiting) {
            waiting.remove(line);
        }
    }

    private boolean hasNext() {
        synchronized (waiting) {
            return !waiting.isEmpty();
        }
    }

    private Line next() {
        synchronized (waiting) {
            return waiting.getFirst();
        }
    }

    private record Line(
            String router, ConnectionEvent event, String message, Map<String, Object> details, Instant at) {}
}
