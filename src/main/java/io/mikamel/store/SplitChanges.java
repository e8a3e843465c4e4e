package io.mikamel.store;

import io.mikamel.domain.session.Session;
import io.mikamel.domain.session.SessionChange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Changes of sessions: those that only counted, of which the last of a session tells all, and all others in their order. */
record SplitChanges(CountedSessions counted, List<SessionChange> others) {

    /** A change that comes after one that only counted holds its bytes too. */
    static SplitChanges of(List<SessionChange> changes) {
        Map<String, Session> counted = new LinkedHashMap<>();
        List<SessionChange> others = new ArrayList<>();
        for (SessionChange change : changes) {
            Session session = change.session();
            if (change instanceof SessionChange.Counted) {
                counted.put(session.id(), session);
            } else {
                counted.remove(session.id());
                others.add(change);
            }
        }
        return new SplitChanges(new CountedSessions(counted.values()), others);
    }
}
