package io.mikamel.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.mikamel.simulator.SimulatedRouter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The REST API from outside: what it answers, and what it does not. */
@TestInstance(Lifecycle.PER_CLASS)
class RestApiTest {

    private final SimulatedRouter edge = Isp.router("edge", 1);
    private Installation mikamel;
    private Rest rest;

    @BeforeAll
    void start(@TempDir Path directory) throws Exception {
        Isp.subscribers(edge, "sub", 25);
        Isp.guest(edge, "100%_guest");
        mikamel = new Installation(directory).routers(edge).serve(26);
        rest = mikamel.rest();
    }

    @AfterAll
    void stop() {
        mikamel.close();
        edge.close();
    }

    @Test
    void turnsPages() {
        Set<String> seen = new HashSet<>();
        for (int page = 0; page < 6; page++) {
            JsonNode answer = mikamel.get("/api/shaping/devices?size=5&page=" + page);
            assertThat(answer.get("total").asInt()).isEqualTo(26);
            assertThat(answer.get("items")).hasSize(page < 5 ? 5 : 1);
            answer.get("items").forEach(item -> seen.add(item.get("deviceId").asText()));
        }
        assertThat(seen).hasSize(26);
        assertThat(mikamel.get("/api/shaping/devices?size=5&page=99").get("items"))
                .isEmpty();
    }

    @Test
    void searches() {
        assertThat(total("/api/shaping/devices?search=sub2")).isEqualTo(6);
        assertThat(total("/api/shaping/devices?search=SUB24")).isEqualTo(1);
        assertThat(total("/api/shaping/devices?search=100%25_g")).isEqualTo(1);
        assertThat(total("/api/shaping/devices?search=%25")).isEqualTo(1);
        assertThat(total("/api/shaping/devices?search='%20or%201=1%20--")).isZero();
        assertThat(total("/api/shaping/devices?router=edge&search=guest")).isEqualTo(1);
        assertThat(total("/api/shaping/devices?router=nobody")).isZero();
        assertThat(total("/api/shaping/changes?kind=added")).isEqualTo(26);
        assertThat(total("/api/shaping/changes?kind=removed")).isZero();
        assertThat(total("/api/shaping/changes?since=2999-01-01T00:00:00Z")).isZero();
    }

    private int total(String path) {
        return mikamel.get(path).get("total").asInt();
    }

    @Test
    void answersADryRunAndWritesNothing() throws IOException {
        Isp.subscriber(edge, "dry", "10m");
        byte[] before = Files.readAllBytes(mikamel.path("ShapedDevices.csv"));
        JsonNode report = mikamel.post("/api/shaping/sync?dryRun=true");
        assertThat(report.get("dryRun").asBoolean()).isTrue();
        assertThat(report.get("added").asInt()).isEqualTo(1);
        assertThat(report.get("written").asBoolean()).isFalse();
        assertThat(mikamel.path("ShapedDevices.csv")).hasBinaryContent(before);
        assertThat(total("/api/shaping/devices")).isEqualTo(26);
        assertThat(mikamel.health().at("/lastCycle/dryRun").asBoolean()).isFalse();
        edge.remove("/ppp/secret", "dry");
        edge.disconnect("dry");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/shaping/devices?page=-1",
                "/api/shaping/devices?size=0",
                "/api/shaping/devices?size=1000000000",
                "/api/shaping/devices?page=99999999999999999999",
                "/api/shaping/devices?size=ten",
                "/api/shaping/changes?kind=stolen",
                "/api/shaping/changes?since=yesterday"
            })
    void saysWhatIsWrongWithARequest(String path) {
        Rest.Answer answer = rest.get(path);
        assertThat(answer.status()).isEqualTo(400);
        requireProblem(answer);
    }

    private static void requireProblem(Rest.Answer answer) {
        assertThat(answer.mediaType()).startsWith("application/problem+json");
        assertThat(answer.json().get("status").asInt()).isEqualTo(answer.status());
        assertThat(answer.json().get("title").asText()).isNotEmpty();
        assertThat(answer.body()).doesNotContain("Exception", "io.mikamel", "at java");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/api",
                "/api/",
                "/api/nothing",
                "/api/health/more",
                "/application.properties",
                "/routers.csv",
                "/ShapedDevices.csv",
                "/routes/",
                "/routes/api.camel.yaml",
                "/data/mikamel.mv.db",
                "/io/mikamel/app/Main.class",
                "/logback.xml",
                "/sql/shaping/select-held.sql",
                "/META-INF/MANIFEST.MF",
                "/..%2fapplication.properties",
                "/%2e%2e/application.properties",
                "/api/..%2f..%2fapplication.properties",
                "/api/../application.properties",
                "/q/dev",
                "/observe/health"
            })
    void hasNothingElseToShow(String path) {
        Rest.Answer answer = rest.get(path);
        assertThat(answer.status()).isEqualTo(404);
        requireProblem(answer);
    }

    @Test
    void refusesOtherMethods() {
        for (String method : new String[] {"DELETE", "PUT", "PATCH"}) {
            assertThat(rest.ask(method, "/api/shaping/devices").status())
                    .as(method)
                    .isIn(404, 405);
        }
        assertThat(rest.get("/api/shaping/sync").status()).isIn(404, 405);
        assertThat(rest.post("/api/health").status()).isIn(404, 405);
    }

    @Test
    void answersItsOwnNamesAndOriginsAlone() throws IOException {
        String own = "127.0.0.1:" + mikamel.port();
        assertThat(status("GET /api/health", "Host: " + own)).isEqualTo(200);
        assertThat(status("GET /api/health", "Host: localhost")).isEqualTo(200);
        assertThat(status("GET /api/health", "Host: rebound.example")).isEqualTo(403);
        assertThat(status("GET /api/health", "Host: 127.0.0.1.rebound.example")).isEqualTo(403);
        assertThat(status("POST /api/shaping/sync", "Host: " + own + "\r\nOrigin: http://evil.example"))
                .isEqualTo(403);
        assertThat(status("POST /api/shaping/sync", "Host: " + own + "\r\nOrigin: null"))
                .isEqualTo(403);
        assertThat(status("POST /api/shaping/sync", "Host: " + own + "\r\nOrigin: http://" + own))
                .isEqualTo(200);
    }

    /** The JDK's client would not send such headers. */
    private int status(String request, String headers) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), mikamel.port())) {
            String text =
                    "%s HTTP/1.1\r\n%s\r\nContent-Length: 0\r\nConnection: close\r\n\r\n".formatted(request, headers);
            socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
            BufferedReader answer =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            return Integer.parseInt(answer.readLine().split(" ")[1]);
        }
    }

    @Test
    void echoesNoHeaderAndTakesNoneForItsOwn() {
        Rest.Answer answer = rest.post(
                "/api/shaping/sync?dryRun=true",
                "X-Canary",
                "canary",
                "MikamelTrigger",
                "canary",
                "CamelJdbcParameters",
                "canary",
                "CamelRouterOsRouter",
                "canary",
                "Cookie",
                "a=canary",
                "Authorization",
                "canary");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers().map().toString() + answer.body()).doesNotContain("canary");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        Rest.Answer refused = rest.get("/api/shaping/devices?size=x", "X-Canary", "canary");
        assertThat(refused.headers().map().toString()).doesNotContain("canary");
    }

    @Test
    void tellsNoPassword() {
        for (String path : new String[] {"/api/health", "/api/shaping/devices", "/api/shaping/changes?size=1000"}) {
            assertThat(rest.get(path).body()).doesNotContain("s3cret");
        }
    }

    @Test
    void describesItself() {
        JsonNode health = mikamel.health();
        assertThat(health.get("version").asText()).isNotEmpty();
        assertThat(health.get("routes"))
                .hasSizeGreaterThan(5)
                .allSatisfy(file -> assertThat(file.get("state").asText()).isEqualTo("loaded"));
        assertThat(health.at("/lastCycle/rows").asInt()).isGreaterThanOrEqualTo(26);
        assertThat(rest.get("/api/health").mediaType()).startsWith("application/json");
    }
}
