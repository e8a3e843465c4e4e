package io.mikamel.domain.session;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What was heard through listen since the last complete reading: a reading that began earlier cannot know it.
 *
 * @param begun sessions that were told to have begun, and when
 * @param ended sessions that were told to have ended, and when
 * @param stale since when nothing that is heard counts
 */
record HeardOf(Map<SessionKey, Moment> begun, Map<SessionKey, Moment> ended, Optional<Moment> stale) {

    static final HeardOf NOTHING = new HeardOf(Map.of(), Map.of(), Optional.empty());

    boolean isStale() {
        return stale.isPresent();
    }

    HeardOf staleSince(Moment moment) {
        return new HeardOf(begun, ended, Optional.of(moment));
    }

    /** A reading settles what was heard before it began. */
    HeardOf after(Moment reading) {
        return new HeardOf(
                later(begun, reading), later(ended, reading), stale.filter(moment -> !moment.isBefore(reading)));
    }

    boolean beganAfter(SessionKey key, Moment reading) {
        return isAfter(begun.get(key), reading);
    }

    boolean endedAfter(SessionKey key, Moment reading) {
        return isAfter(ended.get(key), reading);
    }

    private static boolean isAfter(Moment moment, Moment reading) {
        return moment != null && !moment.isBefore(reading);
    }

    private static Map<SessionKey, Moment> later(Map<SessionKey, Moment> moments, Moment reading) {
        Map<SessionKey, Moment> kept = new HashMap<>(moments);
        kept.values().removeIf(moment -> moment.isBefore(reading));
        return kept;
    }
}
