package io.mikamel.shaping;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How a router was when it was last asked.
 *
 * @param state {@code UNKNOWN} until it was asked once
 * @param since when the state began
 * @param lastSuccess when it last answered completely
 * @param error why it does not answer, absent when it does
 * @param problems attributes it sent that made no sense
 * @param version of RouterOS, once it was identified
 * @param board its model, once it was identified
 */
public record RouterStatus(
        String router,
        State state,
        Optional<Instant> since,
        Optional<Instant> lastSuccess,
        Optional<String> error,
        List<String> problems,
        Optional<String> version,
        Optional<String> board) {

    /** What is known of a router. */
    public enum State {
        UNKNOWN,
        OK,
        FAILED
    }

    static RouterStatus unknown(String router) {
        return new RouterStatus(
                router,
                State.UNKNOWN,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    RouterStatus answered(Instant at, List<String> found) {
        Optional<Instant> begin = state == State.OK ? since : Optional.of(at);
        return new RouterStatus(router, State.OK, begin, Optional.of(at), Optional.empty(), found, version, board);
    }

    RouterStatus failed(Instant at, String reason) {
        Optional<Instant> begin = state == State.FAILED ? since : Optional.of(at);
        return new RouterStatus(
                router, State.FAILED, begin, lastSuccess, Optional.of(reason), problems, version, board);
    }

    RouterStatus identified(String seenVersion, Optional<String> seenBoard) {
        return new RouterStatus(
                router, state, since, lastSuccess, error, problems, Optional.of(seenVersion), seenBoard);
    }
}
