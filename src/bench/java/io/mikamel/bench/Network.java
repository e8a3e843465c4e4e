package io.mikamel.bench;

import io.mikamel.simulator.SimulatedRouter;
import io.mikamel.simulator.life.Census;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Simulated routers in a process of their own: prints a port a line, then changes so many subscribers for each line it
 * reads. No time passes on them, so that nothing else changes.
 */
public final class Network {

    private static final double ONLINE = 0.75;

    private final SimulatedRouter router;
    private final Deque<String> online = new ArrayDeque<>();
    private final Deque<String> offline = new ArrayDeque<>();
    private final Map<String, String> planOf = new HashMap<>();
    private final List<String> plans;

    private Network(int number, int subscribers) {
        // Some would be disabled, and could not connect: more are tried than are wanted.
        router = SimulatedRouter.builder("router-" + (number + 1))
                .site(number)
                .seed(number + 1L)
                .user("bench", "bench", "full")
                .census(new Census(subscribers, 0, 0, ONLINE + 0.02, 0))
                .start();
        Set<String> sessions = new HashSet<>();
        router.rows("/ppp/active").forEach(row -> sessions.add(row.get("name")));
        for (Map<String, String> secret : router.rows("/ppp/secret")) {
            planOf.put(secret.get("name"), secret.get("profile"));
            if (sessions.contains(secret.get("name"))) {
                online.add(secret.get("name"));
            } else if (secret.get("disabled").equals("false") && !secret.containsKey("remote-address")) {
                offline.add(secret.get("name"));
            }
        }
        plans = planOf.values().stream().distinct().sorted().toList();
        settle((int) (subscribers * ONLINE));
    }

    public static void main(String[] arguments) throws IOException {
        List<Network> routers = new ArrayList<>();
        for (int i = 0; i < Integer.parseInt(arguments[0]); i++) {
            routers.add(new Network(i, Integer.parseInt(arguments[1])));
        }
        routers.forEach(network -> System.out.println(network.router.port()));
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            routers.get(0).change(Integer.parseInt(line));
            System.out.println("changed");
        }
        routers.forEach(network -> network.router.close());
    }

    private void settle(int wanted) {
        while (online.size() > wanted) {
            router.disconnect(online.peek());
            offline.add(online.remove());
        }
        while (online.size() < wanted) {
            connect();
        }
    }

    /** Half get another plan, a quarter comes, a quarter leaves for good. */
    private void change(int subscribers) {
        for (int i = 0; i < subscribers / 4; i++) {
            move(online.remove());
            move(online.remove());
            connect();
            leave(online.remove());
        }
    }

    private void move(String name) {
        String plan = plans.get((plans.indexOf(planOf.get(name)) + 1) % plans.size());
        planOf.put(name, plan);
        router.set("/ppp/secret", name, Map.of("profile", plan));
        online.add(name);
    }

    private void connect() {
        String name = offline.remove();
        if (!router.connect(name)) {
            throw new IllegalStateException("the router refuses " + name);
        }
        online.addLast(name);
    }

    private void leave(String name) {
        router.remove("/ppp/secret", name);
        router.disconnect(name);
    }
}
