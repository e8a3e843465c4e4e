package io.mikamel.simulator;

import io.mikamel.simulator.life.Census;
import io.mikamel.simulator.router.Board;
import io.mikamel.simulator.router.Dialect;
import io.mikamel.simulator.server.Workers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Routers in memory on consecutive ports, each with its part of the subscribers, living by the clock: what {@code simulate}
 * and {@code demo} run. They share their threads.
 */
public final class SimulatorFleet implements AutoCloseable {

    private static final List<Dialect> MIXED = List.of(Dialect.V6_49, Dialect.V7_16, Dialect.V7_24);
    private static final Duration PACE = Duration.ofSeconds(1);
    private static final double CHURN = 0.5;

    private final List<SimulatedRouter> routers;
    private final List<Dialect> dialects;
    private final Workers workers;

    private SimulatorFleet(List<SimulatedRouter> routers, List<Dialect> dialects, Workers workers) {
        this.routers = routers;
        this.dialects = dialects;
        this.workers = workers;
    }

    /** Starts all of them, or none. */
    public static SimulatorFleet start(SimulatorOptions options) {
        Workers workers = new Workers("simulator");
        List<SimulatedRouter> routers = new ArrayList<>();
        List<Dialect> dialects = new ArrayList<>();
        SimulatorFleet fleet = new SimulatorFleet(routers, dialects, workers);
        try {
            for (int i = 0; i < options.routers(); i++) {
                Dialect dialect = options.dialect().orElse(MIXED.get(i % MIXED.size()));
                dialects.add(dialect);
                routers.add(router(options, i, dialect, workers));
            }
            return fleet;
        } catch (RuntimeException e) {
            fleet.close();
            throw e;
        }
    }

    /**
     * Lets something go wrong from now on.
     *
     * @throws IllegalArgumentException if there is no such router
     */
    public void befall(FaultOrder order) {
        order.befall(routers);
    }

    private static SimulatedRouter router(SimulatorOptions options, int index, Dialect dialect, Workers workers) {
        return SimulatedRouter.builder("router-" + (index + 1))
                .dialect(dialect)
                .board(index % 2 == 0 ? Board.RB3011 : Board.CCR2004)
                .site(index)
                .port(options.plainPort(index))
                .tls(options.tls())
                .tlsPort(options.tlsPort(index))
                .user(options.user(), options.password(), "full")
                .census(Census.of(share(options, index)).withChurn(CHURN))
                .seed(options.seed() * 31 + index)
                .workers(workers)
                .automatic(PACE)
                .start();
    }

    /** What does not divide goes to the first routers. */
    private static int share(SimulatorOptions options, int index) {
        int rest = options.subscribers() % options.routers();
        return options.subscribers() / options.routers() + (index < rest ? 1 : 0);
    }

    public List<SimulatedRouter> routers() {
        return List.copyOf(routers);
    }

    /** For each router one line: name, RouterOS version, port, and with TLS its port and SHA-256 fingerprint. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < routers.size(); i++) {
            SimulatedRouter router = routers.get(i);
            lines.add("%s  RouterOS %s  127.0.0.1:%d"
                            .formatted(router.name(), dialects.get(i).word(), router.port())
                    + tls(router));
        }
        return lines;
    }

    private static String tls(SimulatedRouter router) {
        return router.fingerprint()
                .map(fingerprint -> "  TLS 127.0.0.1:%d  SHA-256 %s".formatted(router.tlsPort(), fingerprint))
                .orElse("");
    }

    @Override
    public void close() {
        routers.forEach(SimulatedRouter::close);
        workers.close();
    }
}
