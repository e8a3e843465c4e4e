package io.mikamel.simulator.verb;

import io.mikamel.simulator.router.RouterModel;
import io.mikamel.simulator.router.Traffic;
import io.mikamel.simulator.row.Trap;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code /interface/monitor-traffic}: how fast interfaces move, once or until cancelled. */
final class MonitorTrafficVerb implements Verb {

    private static final Duration LONGEST = Duration.ofSeconds(5);

    @Override
    public Activity start(Call call) {
        call.request().allowOnly(Set.of("interface", "once", "interval", ".proplist"));
        Map<String, Traffic> traffic = new LinkedHashMap<>();
        for (String name : call.request().need("interface").split(",", -1)) {
            traffic.put(name, find(call.router(), name).orElseThrow(() -> Trap.noMatch("interface")));
        }
        Optional<Duration> interval = call.request().has("once") ? Optional.empty() : Optional.of(interval(call));
        return new MonitorActivity(call, traffic, interval);
    }

    private static Duration interval(Call call) {
        Duration interval = call.request()
                .get("interval")
                .map(text -> Intervals.parse("interval", text))
                .orElse(Duration.ofSeconds(1));
        if (interval.compareTo(LONGEST) > 0) {
            throw Trap.invalid("interval");
        }
        return interval;
    }

    private static Optional<Traffic> find(RouterModel router, String name) {
        return router.ports()
                .traffic(name)
                .or(() -> router.ppp().onInterface(name).map(session -> session.traffic()));
    }
}
