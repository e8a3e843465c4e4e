package io.mikamel.app;

import io.mikamel.simulator.RouterBuilder;
import io.mikamel.simulator.SimulatedRouter;
import io.mikamel.simulator.router.Dialect;
import java.util.Map;

/** Simulated routers as a small provider has them: plans, PPP subscribers, hotspot users. */
final class Isp {

    static final String USER = "mikamel";
    static final String PASSWORD = "s3cret,\"word";

    private Isp() {}

    /** A router that nobody uses, reachable for Mikamel, with the plans 7m, 10m and 5m-20m. */
    static SimulatedRouter router(String name, int site) {
        return withPlans(builder(name, site).start());
    }

    static SimulatedRouter router(String name, int site, Dialect dialect) {
        return withPlans(builder(name, site).dialect(dialect).start());
    }

    static RouterBuilder builder(String name, int site) {
        return SimulatedRouter.builder(name).site(site).user(USER, PASSWORD, "full");
    }

    private static SimulatedRouter withPlans(SimulatedRouter router) {
        plan(router, "7m", "7M/7M");
        plan(router, "10m", "10M/10M");
        plan(router, "up5-down20", "5M/20M");
        router.add("/ip/hotspot/user/profile", Map.of("name", "h2-6", "rate-limit", "2M/6M"));
        return router;
    }

    static void plan(SimulatedRouter router, String name, String rateLimit) {
        router.add("/ppp/profile", Map.of("name", name, "remote-address", "ppp-pool", "rate-limit", rateLimit));
    }

    /** A PPP subscriber with a session. */
    static void subscriber(SimulatedRouter router, String name, String plan) {
        secret(router, name, plan);
        if (!router.connect(name)) {
            throw new IllegalStateException(name + " cannot connect");
        }
    }

    static void secret(SimulatedRouter router, String name, String plan) {
        router.add("/ppp/secret", Map.of("name", name, "password", "x", "profile", plan, "service", "pppoe"));
    }

    static void subscribers(SimulatedRouter router, String prefix, int count) {
        for (int i = 0; i < count; i++) {
            subscriber(router, prefix + i, "7m");
        }
    }

    /** A hotspot user with a session. */
    static void guest(SimulatedRouter router, String name) {
        router.add("/ip/hotspot/user", Map.of("name", name, "password", "x", "profile", "h2-6"));
        if (!router.connect(name)) {
            throw new IllegalStateException(name + " cannot log in");
        }
    }

    /** The line of routers.csv. */
    static String line(SimulatedRouter router) {
        return line(router.name(), router.port());
    }

    static String line(String name, int port) {
        return "%s,127.0.0.1,%s,\"%s\",%d".formatted(name, USER, PASSWORD.replace("\"", "\"\""), port);
    }
}
