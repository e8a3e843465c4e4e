package io.mikamel.sessions;

import io.mikamel.domain.session.ConnectionEvent;
import io.mikamel.store.ConnectionLogStore;
import io.mikamel.store.SessionStore;
import io.mikamel.store.StoreException;
import io.mikamel.store.StoreUnavailableException;
import io.mikamel.wire.RouterOsException;
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

    private final ConnectionLog log;
    private final SessionStore sessions;
    private final Moments moments;
    private final Map<String, State> states = new ConcurrentHashMap<>();

    public RouterConnections(ConnectionLogStore log, SessionStore sessions, Moments moments) {
        this.log = new ConnectionLog(log);
        this.sessions = sessions;
        this.moments = moments;
    }

    /** The router said everything. */
    public List<Alert> answered(@Header("CamelRouterOsRouter") String router) {
        Instant now = moments.now().at();
        Optional<State> before = Optional.ofNullable(states.get(router));
        if (before.filter(State::isUp).isPresent()) {
            log.write();
            return List.of();
        }
        states.put(router, State.up(now));
        String message =
                before.map(state -> "answers again after: " + state.error()).orElse("answers");
        log.add(router, ConnectionEvent.CONNECT, message, details(before, now), now);
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
        boolean isKnown = before.filter(state -> state.isFailure(error)).isPresent();
        if (!isKnown) {
            boolean isBreak = before.filter(State::isUp).isPresent();
            Map<String, Object> details = new LinkedHashMap<>(details(before, now));
            details.put("failure", cause.getClass().getSimpleName());
            log.add(router, isBreak ? ConnectionEvent.DISCONNECT : ConnectionEvent.ERROR, error, details, now);
        }
        boolean isMarked = isKnown && before.get().isMarked() || markUnknown(router, error, now);
        Instant since = before.filter(state -> !state.isUp()).map(State::since).orElse(now);
        states.put(router, new State(false, isAlerted, isMarked, error, since));
        log.write();
    }

    /** No more tries, until the next round. */
    public List<Alert> givenUp(
            @Header("CamelRouterOsRouter") String router,
            @ExchangeProperty(Exchange.EXCEPTION_CAUGHT) Exception cause) {
        Instant now = moments.now().at();
        State before = states.getOrDefault(router, new State(false, false, false, "", now));
        states.put(router, new State(false, true, before.isMarked(), reason(cause), before.since()));
        return before.isAlerted() ? List.of() : List.of(new Alert(Alert.FAILED, router, reason(cause), now));
    }

    /** A database that is away must not hide that the router is; the next try in vain tries this again too. */
    private boolean markUnknown(String router, String error, Instant at) {
        try {
            sessions.failed(router, at, error);
            return true;
        } catch (StoreUnavailableException e) {
            return false;
        } catch (StoreException e) {
            LOG.warn("router {}: that its sessions are unknown is not stored: {}", router, e.getMessage());
            return true;
        }
    }

    /** For how long it had been up or down. */
    private static Map<String, Object> details(Optional<State> before, Instant now) {
        return before.<Map<String, Object>>map(state -> Map.of(
                        state.isUp() ? "upForSeconds" : "downForSeconds",
                        Duration.between(state.since(), now).toSeconds()))
                .orElse(Map.of());
    }

    /** While nobody connects, because it was in vain a moment ago, the reason is still what it was then. */
    private static String reason(Exception failure) {
        Throwable cause = failure.getCause() instanceof RouterOsException before ? before : failure;
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    /** @param isMarked the database has it that nobody knows who is online */
    private record State(boolean isUp, boolean isAlerted, boolean isMarked, String error, Instant since) {

        static State up(Instant since) {
            return new State(true, false, false, "", since);
        }

        boolean isFailure(String other) {
            return !isUp && error.equals(other);
        }
    }
}
