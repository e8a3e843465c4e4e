package io.mikamel.sessions;

import io.mikamel.domain.session.SeenSession;
import io.mikamel.domain.session.SessionEvent;
import io.mikamel.domain.session.SessionEvent.Kind;
import io.mikamel.mapping.HotspotSessionSightMapper;
import io.mikamel.mapping.MenuMapper;
import io.mikamel.mapping.PppSessionSightMapper;
import io.mikamel.wire.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.Body;
import org.apache.camel.Header;

/** Bean {@code sessionInbox}: what routers told by themselves and nobody has taken in yet, in order. Thread-safe. */
public final class SessionInbox {

    private static final Map<String, Kind> KINDS =
            Map.of("added", Kind.BEGAN, "changed", Kind.CHANGED, "removed", Kind.ENDED);

    private final Moments moments;
    private final Map<String, List<SessionEvent>> waiting = new HashMap<>();

    public SessionInbox(Moments moments) {
        this.moments = moments;
    }

    /** True if nothing of this router waited, so somebody must be reminded of it. */
    public boolean putPpp(
            @Header("CamelRouterOsRouter") String router,
            @Header("CamelRouterOsEvent") String event,
            @Header("CamelRouterOsMissed") Boolean missed,
            @Body Object row) {
        return put(router, event(new PppSessionSightMapper(), event, missed, row));
    }

    /** True if nothing of this router waited, so somebody must be reminded of it. */
    public boolean putHotspot(
            @Header("CamelRouterOsRouter") String router,
            @Header("CamelRouterOsEvent") String event,
            @Header("CamelRouterOsMissed") Boolean missed,
            @Body Object row) {
        return put(router, event(new HotspotSessionSightMapper(), event, missed, row));
    }

    synchronized List<SessionEvent> take(String router) {
        return Optional.ofNullable(waiting.remove(router)).orElse(List.of());
    }

    private synchronized boolean put(String router, Optional<SessionEvent> event) {
        if (event.isEmpty()) {
            return false;
        }
        List<SessionEvent> events = waiting.computeIfAbsent(router, name -> new ArrayList<>());
        events.add(event.get());
        return events.size() == 1;
    }

    /** What a snapshot holds, or was gone before it, a reading tells better. */
    private Optional<SessionEvent> event(MenuMapper<SeenSession> mapper, String event, Boolean missed, Object row) {
        return Optional.ofNullable(KINDS.get(event))
                .filter(kind -> !Boolean.TRUE.equals(missed))
                .map(kind -> new SessionEvent(kind, mapper.map((Row) row), moments.now()));
    }
}
