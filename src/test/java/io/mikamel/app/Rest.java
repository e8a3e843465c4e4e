package io.mikamel.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Asks the REST API as an operator's script does. */
record Rest(int port) {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** What came back. */
    record Answer(int status, HttpHeaders headers, String body) {

        JsonNode json() {
            try {
                return new ObjectMapper().readTree(body);
            } catch (JsonProcessingException e) {
                throw new AssertionError("%d %s".formatted(status, body), e);
            }
        }

        String mediaType() {
            return headers.firstValue("Content-Type").orElse("");
        }
    }

    Answer get(String path, String... headers) {
        return ask("GET", path, headers);
    }

    Answer post(String path, String... headers) {
        return ask("POST", path, headers);
    }

    Answer ask(String method, String path, String... headers) {
        try {
            return answer(CLIENT.send(request(method, path, headers), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    CompletableFuture<Answer> later(String method, String path) {
        return CLIENT.sendAsync(request(method, path), BodyHandlers.ofString()).thenApply(Rest::answer);
    }

    private HttpRequest request(String method, String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(port, path)))
                .timeout(Duration.ofMinutes(2))
                .method(method, BodyPublishers.noBody());
        return (headers.length == 0 ? request : request.headers(headers)).build();
    }

    private static Answer answer(HttpResponse<String> response) {
        return new Answer(response.statusCode(), response.headers(), response.body());
    }
}
