package io.mikamel.reload;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.CamelContext;
import org.apache.camel.main.Main;

/** A Camel Main over a directory of routes, with the guard, as the application has it. */
final class RunningApp implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofSeconds(30);

    final RouteFiles status = new RouteFiles(Clock.systemUTC());
    final Tally tally = new Tally();
    final Main main = new Main();
    private final Path routes;

    private RunningApp(Path routes) {
        this.routes = routes;
        main.configure().withShutdownTimeout(10).withAutoConfigurationEnvironmentVariablesEnabled(false);
        main.bind("tally", tally);
        GuardedRouteReload.install(main, routes, status, Duration.ofMillis(100));
    }

    static RunningApp prepared(Path routes) {
        return new RunningApp(routes);
    }

    static RunningApp started(Path routes) throws Exception {
        return new RunningApp(routes).start();
    }

    RunningApp start() throws Exception {
        main.start();
        return this;
    }

    CamelContext context() {
        return main.getCamelContext();
    }

    String ask(String name) {
        return context().createProducerTemplate().requestBody("direct:" + name, "", String.class);
    }

    RouteFile file(String name) {
        return status.file(name).orElseThrow();
    }

    RouteFile awaitRejected(String name) {
        await().atMost(PATIENCE).until(() -> isIn(name, RouteFile.State.REJECTED));
        return file(name);
    }

    void awaitAnswer(String name, String answer) {
        await().atMost(PATIENCE).until(() -> answer.equals(ask(name)));
    }

    void awaitState(String name, RouteFile.State state) {
        await().atMost(PATIENCE).until(() -> isIn(name, state));
    }

    private boolean isIn(String name, RouteFile.State state) {
        return status.file(name).filter(file -> file.state() == state).isPresent();
    }

    /** Writes beside, then renames over, as careful editors do. */
    void save(String name, String text) throws IOException {
        write(routes, name, text);
    }

    static void write(Path routes, String name, String text) throws IOException {
        Path beside = routes.resolve(name + ".tmp");
        Files.writeString(beside, text);
        Files.move(beside, routes.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    /** A route that answers a constant. */
    static String answering(String id, String answer) {
        return """
                - route:
                    id: %s
                    from:
                      uri: direct:%s
                      steps:
                        - setBody:
                            constant: "%s"
                """
                .formatted(id, id, answer);
    }

    /** A route that counts under a name, many times a second. */
    static String ticking(String id, String name) {
        return """
                - route:
                    id: %s
                    from:
                      uri: timer:%s?period=50&delay=0
                      steps:
                        - setBody:
                            constant: "%s"
                        - bean:
                            ref: tally
                            method: count
                """
                .formatted(id, id, name);
    }

    @Override
    public void close() {
        main.stop();
    }

    /** A bean of the application: it counts names. */
    public static final class Tally {

        private final Map<String, AtomicInteger> counts = new ConcurrentHashMap<>();

        public void count(String name) {
            counts.computeIfAbsent(name, any -> new AtomicInteger()).incrementAndGet();
        }

        int of(String name) {
            return counts.getOrDefault(name, new AtomicInteger()).get();
        }
    }
}
