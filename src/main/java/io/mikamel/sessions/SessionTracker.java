package io.mikamel.sessions;

import io.mikamel.domain.session.Moment;
import io.mikamel.domain.session.RouterSight;
import io.mikamel.domain.session.SessionBook;
import io.mikamel.domain.session.SessionChange;
import io.mikamel.domain.session.SessionEvent;
import io.mikamel.domain.session.SessionUpdate;
import io.mikamel.store.Outage;
import io.mikamel.store.SessionCommit;
import io.mikamel.store.SessionStore;
import io.mikamel.store.StoreUnavailableException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.apache.camel.Body;
import org.apache.camel.Header;

/**
 * Bean {@code sessions}: the open sessions of every router, kept up by what routers say and stored as they change,
 * or as soon as the database is back.
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
        private final Outage outage;
        private Optional<SessionBook> current = Optional.empty();
        private List<SessionChange> unstored = List.of();

        Book(String router) {
            this.router = router;
            this.outage = new Outage("sessions of " + router);
        }

        synchronized void hear() {
            List<SessionEvent> events = inbox.take(router);
            update(book -> book.hear(events, ids::next), Optional.empty());
        }

        /** What cannot be stored now is stored with the next step; whatever else goes wrong, the database tells what is known. */
        synchronized void update(Function<SessionBook, SessionUpdate> step, Optional<RouterSight> sight) {
            try {
                SessionUpdate update = step.apply(current());
                Moment now = sight.map(RouterSight::begun).orElseGet(moments::now);
                SampleClock.Due due = samples.due(update.changes(), now);
                unstored = SessionChange.inOne(unstored, due.changes());
                current = Optional.of(update.book());
                store.commit(new SessionCommit(router, now.at(), sight.map(RouterSight::uptime), unstored));
                due.stored();
                unstored = List.of();
                outage.ended();
            } catch (StoreUnavailableException e) {
                outage.began(e);
            } catch (RuntimeException e) {
                forget();
                throw e;
            }
        }

        private void forget() {
            current = Optional.empty();
            unstored = List.of();
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
