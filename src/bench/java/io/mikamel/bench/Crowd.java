package io.mikamel.bench;

import io.mikamel.simulator.SimulatedRouter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;

/** The accounts of one menu of a simulated router, so many of them online. */
final class Crowd {

    private final SimulatedRouter router;
    private final Deque<String> online = new ArrayDeque<>();
    private final Deque<String> offline = new ArrayDeque<>();

    Crowd(SimulatedRouter router, String menu, int wanted) {
        this.router = router;
        for (Map<String, String> account : router.rows(menu)) {
            if (!"true".equals(account.get("disabled"))) {
                offline.add(account.get("name"));
            }
        }
        while (online.size() < wanted) {
            connect();
        }
    }

    void replace(int sessions) {
        for (int i = 0; i < sessions; i++) {
            connect();
            String name = online.remove();
            router.disconnect(name);
            offline.add(name);
        }
    }

    private void connect() {
        String name = offline.remove();
        if (!router.connect(name)) {
            throw new IllegalStateException("the router refuses " + name);
        }
        online.add(name);
    }
}
