package io.mikamel.sessions;

import io.mikamel.domain.session.Moment;
import io.mikamel.domain.session.SessionChange;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Lets the bytes of a session through once in an interval: they are counted at every reading, and stored less often.
 * Thread-safe.
 */
final class SampleClock {

    /** Readings come a little early or late; a sample each interval must not become one each two. */
    private static final double EARLY = 0.9;

    private final Duration interval;
    private final Map<String, Moment> last = new ConcurrentHashMap<>();

    SampleClock(Duration interval) {
        this.interval = Duration.ofMillis((long) (interval.toMillis() * EARLY));
    }

    Due due(List<SessionChange> changes, Moment now) {
        return new Due(changes.stream().filter(change -> isDue(change, now)).toList(), now);
    }

    private boolean isDue(SessionChange change, Moment now) {
        if (!(change instanceof SessionChange.Counted)) {
            return true;
        }
        Moment before = last.get(change.session().id());
        return before == null || now.since(before).compareTo(interval) >= 0;
    }

    /** Changes that are to be stored now. */
    final class Due {

        private final List<SessionChange> changes;
        private final Moment now;

        private Due(List<SessionChange> changes, Moment now) {
            this.changes = changes;
            this.now = now;
        }

        List<SessionChange> changes() {
            return changes;
        }

        /** They are stored: the interval begins anew. */
        void stored() {
            for (SessionChange change : changes) {
                if (change instanceof SessionChange.Closed) {
                    last.remove(change.session().id());
                } else {
                    last.put(change.session().id(), now);
                }
            }
        }
    }
}
