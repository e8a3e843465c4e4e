package io.mikamel.reload;

import java.time.Instant;
import java.util.Optional;

/**
 * What is known about one file of routes.
 *
 * @param name the file's name within the routes directory
 * @param state whether what stands in the file is what runs
 * @param line where the reason lies, from 1, if it is known
 * @param reason why the file was rejected; empty otherwise
 * @param since when this came to be
 */
public record RouteFile(String name, State state, Optional<Integer> line, Optional<String> reason, Instant since) {

    /** Whether a file and what runs agree. */
    public enum State {
        /** The file's routes are running. */
        LOADED,
        /** The file was refused; what ran before it was edited still runs. */
        REJECTED,
        /** The file is gone and its routes have stopped. */
        REMOVED
    }

    /** File, line and reason as one text, such as {@code poll.camel.yaml:12: no endpoint ...}. */
    public String describe() {
        String place = line.map(number -> name + ":" + number).orElse(name);
        return place + ": " + reason.orElse(state.name().toLowerCase(java.util.Locale.ROOT));
    }
}
