package io.mikamel.sessions;

import io.mikamel.domain.session.Moment;
import io.mikamel.domain.session.RouterSight;
import io.mikamel.domain.session.SessionBook;
import io.mikamel.domain.session.SessionEvent;
import io.mikamel.domain.session.SessionUpdate;
import io.mikamel.store.SessionCommit;
import io.mikamel.store.SessionStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.apache.camel.Body;
import org.apache.camel.Header;

/**
 * Bean {@code sessions}: the open sessions of every router, kept up by what routers say and stored as they change.
 * Thread-safe: what one router says is taken in one after the other, routers beside each other.
 */
public final class SessionTracker {

    private final SessionStore store;
    private final SessionInbox inbox;
    private final Moments moments;
    private final SampleClock samples;
    private final SessionIds ids;
    private final Map<String, Book> books = new ConcurrentHashMap<>();

    /** @param sampleInterval how often the bytes of a session are stored at most */
    public SessionTracker(SessionStore store, SessionInbox inbox, Moments moments, Duration sampleInterval) {
        this.store = store;
        this.inbox = inbox;
        this.moments = moments;
        this.samples = new SampleClock(sampleInterval);
        this.ids = new SessionIds(moments);
    }

    /** Takes in a complete reading. */
    public void see(@Body RouterSight sight) {
        of(sight.router()).update(book -> book.see(sight, ids::next), Optional.of(sight));
    }

    /** Takes in what a router told by itself, all that waits. */
    public void hear(@Body String router) {
        of(router).hear();
    }

    /** A listen was opened anew, so that only a reading which begins later can be trusted. */
    public void reopened(@Header("CamelRouterOsRouter") String router) {
        of(router).reopened(moments.now());
    }

    private Book of(String router) {
        return books.computeIfAbsent(router, Book::new);
    }

    /** One router's book under its lock; it is read from the database when it is first asked for. */
    private final class Book {

        private final String router;
        private Optional<SessionBook> current = Optional.empty();

        Book(String router) {
            this.router = router;
        }

        synchronized void hear() {
            List<SessionEvent> events = inbox.take(router);
            update(book -> book.hear(events, ids::next), Optional.empty());
        }

        /** A commit that fails may have been written all the same: then the database tells what is known. */
        synchronized void update(Function<SessionBook, SessionUpdate> step, Optional<RouterSight> sight) {
            SessionBook before = current();
            current = Optional.empty();
            SessionUpdate update = step.apply(before);
            Moment now = sight.map(RouterSight::begun).orElseGet(moments::now);
            SampleClock.Due due = samples.due(update.changes(), now);
            store.commit(new SessionCommit(router, now.at(), sight.map(RouterSight::uptime), due.changes()));
            due.stored();
            current = Optional.of(update.book());
        }

        synchronized void reopened(Moment moment) {
            current = current.map(book -> book.reopened(moment));
        }

        private SessionBook current() {
            if (current.isEmpty()) {
                current = Optional.of(store.restore(router));
            }
            return current.get();
        }
    }
}
