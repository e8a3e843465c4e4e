package io.mikamel.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The program as it is delivered, serving from a directory, asked over its own REST API. */
final class Mikamel implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(1);
    private static final Duration LONGEST_CYCLE = Duration.ofMinutes(15);
    private static final String HEADER = "Router Name / ID,IP,API Username,API Password,API Port\n";
    private static final Path JAR =
            Path.of(System.getProperty("mikamel.jar", "target/mikamel.jar")).toAbsolutePath();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ObjectMapper json = new ObjectMapper();
    private final Path directory;
    private final URI api;
    private final Child child;
    private final long startedAt = System.nanoTime();

    private Mikamel(Path directory, int port, List<String> options) throws IOException {
        this.directory = directory;
        this.api = URI.create("http://127.0.0.1:%d/api/".formatted(port));
        List<String> arguments = new ArrayList<>(options);
        arguments.addAll(List.of("-jar", JAR.toString()));
        this.child = Child.java(directory, directory.resolve("log.txt"), arguments);
    }

    /** Starts it for cycles of LibreQoS alone, without any router, in a directory that may hold what an earlier one left. */
    static Mikamel start(Path directory, List<String> options) throws IOException {
        return start(directory, options, Map.of("mikamel.sources", "ppp", "mikamel.sessions.enabled", "false"));
    }

    /** @param settings beside those that keep all but sessions from running by themselves */
    static Mikamel start(Path directory, List<String> options, Map<String, String> settings) throws IOException {
        int port = freePort();
        StringBuilder properties = new StringBuilder(
                """
                mikamel.http.port=%d
                mikamel.libreqos.csv=ShapedDevices.csv
                mikamel.libreqos.network-json=network.json
                mikamel.libreqos.interval=1d
                mikamel.libreqos.on-change=false
                mikamel.sync.enabled=false
                """
                        .formatted(port));
        settings.forEach((name, value) -> properties.append("%s=%s%n".formatted(name, value)));
        Files.writeString(directory.resolve("application.properties"), properties);
        Files.writeString(directory.resolve("routers.csv"), HEADER);
        return new Mikamel(directory, port, options);
    }

    /** Waits for its first good answer; how long that took from its start. */
    Duration awaitReady() throws IOException, InterruptedException {
        while (!isReady()) {
            if (!child.isAlive() || age().compareTo(LONGEST_START) > 0) {
                throw new IOException(
                        "it does not serve:%n%s".formatted(Files.readString(directory.resolve("log.txt"))));
            }
            Thread.sleep(5);
        }
        return age();
    }

    private boolean isReady() throws InterruptedException {
        HttpRequest health = HttpRequest.newBuilder(api.resolve("health")).build();
        try {
            return http.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException nobodyListensYet) {
            return false;
        }
    }

    private Duration age() {
        return Duration.ofNanos(System.nanoTime() - startedAt);
    }

    /** Gives it its routers, and waits until it knows them. */
    void routers(List<Integer> ports) throws IOException, InterruptedException {
        StringBuilder csv = new StringBuilder(HEADER);
        for (int i = 0; i < ports.size(); i++) {
            csv.append("router-%d,127.0.0.1,bench,bench,%d%n".formatted(i + 1, ports.get(i)));
        }
        Files.writeString(directory.resolve("routers.csv"), csv);
        HttpRequest health = HttpRequest.newBuilder(api.resolve("health")).build();
        while (answer(health).path("routers").size() < ports.size()) {
            Thread.sleep(50);
        }
    }

    /** One round over all routers, and its figures. */
    Cycle cycle() throws IOException, InterruptedException {
        HttpRequest sync = HttpRequest.newBuilder(api.resolve("shaping/sync"))
                .POST(HttpRequest.BodyPublishers.noBody())
                .timeout(LONGEST_CYCLE)
                .build();
        Duration used = child.processorTime();
        long start = System.nanoTime();
        JsonNode report = answer(sync);
        Duration wall = Duration.ofNanos(System.nanoTime() - start);
        if (!report.path("error").isNull() || !report.path("failed").isEmpty()) {
            throw new IOException("a round failed: " + report);
        }
        return new Cycle(wall, child.processorTime().minus(used), report);
    }

    long pid() {
        return child.pid();
    }

    Duration processorTime() {
        return child.processorTime();
    }

    @Override
    public void close() throws IOException {
        child.close();
    }

    private JsonNode answer(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException("%s answers %d: %s".formatted(request.uri(), response.statusCode(), response.body()));
        }
        return json.readTree(response.body());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
