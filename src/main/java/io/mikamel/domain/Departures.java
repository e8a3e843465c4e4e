package io.mikamel.domain;

import java.util.HashMap;
import java.util.Map;

/**
 * How many rows of each router the guard let go since its last round: the readings between two rounds share what one may
 * take, so that many small ones are no way round the guard.
 */
final class Departures {

    private final Map<String, Integer> gone = new HashMap<>();

    Departures(ShapingInput input) {
        for (RouterNodes router : input.routers()) {
            Integer before = input.gone().get(router.router());
            if (before != null && !input.rounds().contains(router.router())) {
                gone.put(router.router(), before);
            }
        }
    }

    int of(String router) {
        return gone.getOrDefault(router, 0);
    }

    void add(String router, int rows) {
        if (rows > 0) {
            gone.merge(router, rows, Integer::sum);
        }
    }

    Map<String, Integer> byRouter() {
        return gone;
    }
}
