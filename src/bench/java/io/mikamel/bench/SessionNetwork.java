package io.mikamel.bench;

import io.mikamel.simulator.SimulatedRouter;
import io.mikamel.simulator.life.Census;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Simulated routers full of sessions in a process of their own: prints a port a line, then answers each line it reads, with
 * what was asked for: {@code rounds}, how often each router was read at least; {@code replace N}, sessions on each of them
 * that go while as many others come; {@code traffic}, every counter moves.
 */
public final class SessionNetwork {

    private static final String READ_LAST = "/ip/hotspot/active/print";
    private static final Duration MOMENT = Duration.ofSeconds(1);

    private final SimulatedRouter router;
    private final Crowd ppp;
    private final Crowd hotspot;

    private SessionNetwork(int number, int sessions) {
        int atHotspot = sessions * 3 / 10;
        int byPpp = sessions - atHotspot;
        // Some are disabled, and could not connect: more are there than are wanted.
        router = SimulatedRouter.builder("router-" + (number + 1))
                .site(number)
                .seed(number + 1L)
                .user("bench", "bench", "full")
                .census(new Census(byPpp * 5 / 4, 0, atHotspot * 5 / 4, 0, 0))
                .start();
        ppp = new Crowd(router, "/ppp/secret", byPpp);
        hotspot = new Crowd(router, "/ip/hotspot/user", atHotspot);
        router.tick(MOMENT);
    }

    public static void main(String[] arguments) throws IOException {
        List<SessionNetwork> routers = new ArrayList<>();
        for (int i = 0; i < Integer.parseInt(arguments[0]); i++) {
            routers.add(new SessionNetwork(i, Integer.parseInt(arguments[1])));
        }
        routers.forEach(network -> System.out.println(network.router.port()));
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            System.out.println(answer(routers, line.split(" ")));
        }
        routers.forEach(network -> network.router.close());
    }

    private static long answer(List<SessionNetwork> routers, String... words) {
        switch (words[0]) {
            case "traffic" -> routers.forEach(network -> network.router.tick(MOMENT));
            case "replace" -> routers.forEach(network -> network.replace(Integer.parseInt(words[1])));
            default -> {
                return routers.stream().mapToLong(SessionNetwork::rounds).min().orElseThrow();
            }
        }
        return 0;
    }

    private long rounds() {
        return router.commandCounts().getOrDefault(READ_LAST, 0L);
    }

    private void replace(int sessions) {
        int atHotspot = sessions * 3 / 10;
        hotspot.replace(atHotspot);
        ppp.replace(sessions - atHotspot);
    }
}
