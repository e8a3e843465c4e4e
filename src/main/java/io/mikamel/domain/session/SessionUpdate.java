package io.mikamel.domain.session;

import java.util.List;

/** The next book, good once the changes are stored. */
public record SessionUpdate(SessionBook book, List<SessionChange> changes) {

    public SessionUpdate {
        changes = List.copyOf(changes);
    }
}
