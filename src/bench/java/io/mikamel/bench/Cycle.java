package io.mikamel.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;

/**
 * A round over all routers, as seen from outside.
 *
 * @param wall from the request to its answer
 * @param processor what the program used of the processors meanwhile
 * @param report its answer
 */
record Cycle(Duration wall, Duration processor, JsonNode report) {

    int changes() {
        return count("added") + count("updated") + count("removed");
    }

    int rows() {
        return count("rows");
    }

    private int count(String field) {
        return report.path(field).asInt();
    }

    /** @throws IllegalStateException if the round came to something else */
    Cycle requireChanges(int expected) {
        if (changes() != expected) {
            throw new IllegalStateException("%d changes expected, but %s".formatted(expected, report));
        }
        return this;
    }
}
