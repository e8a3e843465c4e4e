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
        Optional<State> before = Optional.ofNullable(states.put(router, State.UP));
        if (before.filter(State::isUp).isPresent()) {
            return List.of();
        }
        String message =
                before.map(state -> "answers again after: " + state.error()).orElse("answers");
        write(router, ConnectionEvent.CONNECT, message, now);
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
        states.put(router, new State(false, isAlerted, error, since));
        if (before.filter(state -> !state.isUp() && state.error().equals(error)).isPresent()) {
            return;
        }
        Map<String, Object> details = new LinkedHashMap<>(details(before, now));
        details.put("failure", cause.getClass().getSimpleName());
        write(router, isBreak ? ConnectionEvent.DISCONNECT : ConnectionEvent.ERROR, error, details, now);
        markUnknown(router, error, now);
    }

    /** No more tries, until the next round. */
    public List<Alert> givenUp(
            @Header("CamelRouterOsRouter") String router,
            @ExchangeProperty(Exchange.EXCEPTION_CAUGHT) Exception cause) {
        State before = states.put(router, new State(false, true, reason(cause)));
        return before != null && before.isAlerted()
                ? List.of()
                : List.of(new Alert(
                        Alert.FAILED, router, reason(cause), moments.now().at()));
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

    private void markUnknown(String router, String error, Instant at) {
        try {
            sessions.failed(router, at, error);
        } catch (StoreException e) {
            LOG.warn("router {}: that its sessions are unknown is not stored: {}", router, e.getMessage());
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

    private record State(boolean isUp, boolean isAlerted, String error, Instant since) {

        static State up(Instant since) {
            return new State(true, false, "", since);
        }
    }
}
