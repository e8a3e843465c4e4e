package io.mikamel.sessions;

import io.mikamel.domain.session.ConnectionEvent;
import io.mikamel.store.ConnectionLogStore;
import io.mikamel.store.SessionStore;
import io.mikamel.store.StoreException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.Header;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Bean {@code connections}: whether routers answer, in {@code mikrotik_connection_log} and for those who must know. Each
 * change is said once. Thread-safe.
 */
public final class RouterConnections {

    private static final Logger LOG = LoggerFactory.getLogger(RouterConnections.class);

    /** Stands for a failure that is not stored, so that the next one is. */
    private static final String NOT_STORED = "";

    private final ConnectionLogStore log;
    private final SessionStore sessions;
    private final Moments moments;
    private final Map<String, State> states = new ConcurrentHashMap<>();

    public RouterConnections(ConnectionLogStore log, SessionStore sessions, Moments moments) {
        this.log = log;
        this.sessions = sessions;
        this.moments = moments;
    }

    /** The router said everything. */
    public List<Alert> answered(@Header("CamelRouterOsRouter") String router) {
        Instant now = moments.now().at();
        Optional<State> before = Optional.ofNullable(states.get(router));
        if (before.filter(State::isUp).isPresent()) {
            return List.of();
        }
        states.put(router, State.up(now));
        String message =
                before.map(state -> "answers again after: " + state.error()).orElse("answers");
        write(router, ConnectionEvent.CONNECT, message, details(before, now), now);
        return before.filter(State::isAlerted).isPresent()
                ? List.of(new Alert(Alert.RESTORED, router, message, now))
                : List.of();
    }

    /** One try was in vain. */
    public void failed(String router, Exception cause) {
        Instant now = moments.now().at();
        String error = reason(cause);
        Optional<State> before = Optional.ofNullable(states.get(router));
        boolean isAlerted = before.filter(State::isAlerted).isPresent();
        boolean isBreak = before.filter(State::isUp).isPresent();
        Instant since = before.filter(state -> !state.isUp()).map(State::since).orElse(now);
        String failure = cause.getClass().getSimpleName();
        if (before.filter(state -> state.failure().equals(failure)).isPresent()) {
            return;
        }
        Map<String, Object> details = new LinkedHashMap<>(details(before, now));
        details.put("failure", failure);
        write(router, isBreak ? ConnectionEvent.DISCONNECT : ConnectionEvent.ERROR, error, details, now);
        boolean isStored = isMarkedUnknown(router, error, now);
        states.put(router, new State(false, isAlerted, isStored ? failure : NOT_STORED, error, since));
    }

    /** No more tries, until the next round. */
    public List<Alert> givenUp(
            @Header("CamelRouterOsRouter") String router,
            @ExchangeProperty(Exchange.EXCEPTION_CAUGHT) Exception cause) {
        Instant now = moments.now().at();
        State before = states.getOrDefault(router, new State(false, false, NOT_STORED, "", now));
        states.put(router, new State(false, true, before.failure(), reason(cause), before.since()));
        return before.isAlerted() ? List.of() : List.of(new Alert(Alert.FAILED, router, reason(cause), now));
    }

    /** A database that is away must not hide that the router is. */
    private void write(String router, ConnectionEvent event, String message, Map<String, Object> details, Instant at) {
        try {
            log.append(router, event, message, details, at);
        } catch (StoreException e) {
            LOG.warn(
                    "router {}, {} ({}) is not in the log of connections: {}",
                    router,
                    event.text(),
                    message,
                    e.getMessage());
        }
    }

    private boolean isMarkedUnknown(String router, String error, Instant at) {
        try {
            sessions.failed(router, at, error);
            return true;
        } catch (StoreException e) {
            LOG.warn("router {}: that its sessions are unknown is not stored: {}", router, e.getMessage());
            return false;
        }
    }

    /** For how long it had been up or down. */
    private static Map<String, Object> details(Optional<State> before, Instant now) {
        return before.<Map<String, Object>>map(state -> Map.of(
                        state.isUp() ? "upForSeconds" : "downForSeconds",
                        Duration.between(state.since(), now).toSeconds()))
                .orElse(Map.of());
    }

    private static String reason(Exception cause) {
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    /**
     * @param failure its kind: a message may differ with each try, since it tells when the next one is
     * @param error its message
     */
    private record State(boolean isUp, boolean isAlerted, String failure, String error, Instant since) {

        static State up(Instant since) {
            return new State(true, false, "none", "", since);
        }
    }
}
