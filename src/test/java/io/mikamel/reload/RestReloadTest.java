package io.mikamel.reload;

import static io.mikamel.reload.RunningApp.answering;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestReloadTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    Path routes;

    private RunningApp app;
    private int port;

    @BeforeEach
    void start() throws Exception {
        port = freePort();
        RunningApp.write(routes, "api.camel.yaml", get("one", "direct:q"));
        RunningApp.write(routes, "query.camel.yaml", answering("q", "q1"));
        app = RunningApp.prepared(routes);
        app.main.addInitialProperty("camel.server.enabled", "true");
        app.main.addInitialProperty("camel.server.host", "127.0.0.1");
        app.main.addInitialProperty("camel.server.port", String.valueOf(port));
        app.start();
    }

    @AfterEach
    void stop() {
        app.close();
    }

    @Test
    void servesAnAddedPath() throws Exception {
        assertThat(body("one")).isEqualTo("q1");

        app.save("api.camel.yaml", get("one", "direct:q") + get("two", "direct:q"));

        await().atMost(RunningApp.PATIENCE).until(() -> status("two") == 200);
        assertThat(body("one")).isEqualTo("q1");
    }

    @Test
    void forgetsARemovedPath() throws Exception {
        app.save("api.camel.yaml", get("two", "direct:q"));

        await().atMost(RunningApp.PATIENCE).until(() -> status("two") == 200);
        assertThat(status("one")).isEqualTo(404);
    }

    @Test
    void forgetsThePathsOfADeletedFile() throws Exception {
        Files.delete(routes.resolve("api.camel.yaml"));

        await().atMost(RunningApp.PATIENCE).until(() -> status("one") == 404);
        assertThat(app.context().getRestRegistry().listAllRestServices()).isEmpty();
    }

    @Test
    void answersFromTheEditedRouteBehindAPath() throws Exception {
        app.save("query.camel.yaml", answering("q", "q2"));

        await().atMost(RunningApp.PATIENCE).until(() -> body("one").equals("q2"));
    }

    @Test
    void keepsThePathOfABrokenEdit() throws Exception {
        app.save("api.camel.yaml", get("one", "nosuch:thing"));

        app.awaitRejected("api.camel.yaml");
        assertThat(body("one")).isEqualTo("q1");
    }

    @Test
    void rejectsThePathOfAnotherFile() throws Exception {
        app.save("more.camel.yaml", get("one", "direct:q").replace("id: one", "id: again"));

        assertThat(app.awaitRejected("more.camel.yaml").reason().orElseThrow()).contains("/one");
        assertThat(body("one")).isEqualTo("q1");
    }

    private static String get(String path, String to) {
        return """
                - rest:
                    get:
                      - path: /%s
                        id: %s
                        to: %s
                """
                .formatted(path, path, to);
    }

    private int status(String path) throws Exception {
        return ask(path).statusCode();
    }

    private String body(String path) throws Exception {
        return ask(path).body();
    }

    private HttpResponse<String> ask(String path) throws Exception {
        URI uri = URI.create("http://127.0.0.1:" + port + "/" + path);
        return HTTP.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
