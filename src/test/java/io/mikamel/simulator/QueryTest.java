package io.mikamel.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryTest {

    private static SimulatedRouter router;
    private static ApiClient client;

    @BeforeAll
    static void start() throws IOException {
        router = SimulatedRouter.builder("edge").start();
        router.add("/ppp/secret", Map.of("name", "a", "comment", "x", "limit-bytes-in", "9"));
        router.add("/ppp/secret", Map.of("name", "b", "remote-address", "10.0.0.2", "limit-bytes-in", "100"));
        router.add("/ppp/secret", Map.of("name", "C", "comment", "y=z", "disabled", "yes"));
        client = ApiClient.adminOf(router);
    }

    @AfterAll
    static void stop() {
        router.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "?name=a; a",
                "?=name=a; a",
                "?name=A; ''",
                "?name=*; ''",
                "?comment; a C",
                "?-comment; b",
                "?comment=y=z; C",
                "?>comment=; a C",
                "?<limit-bytes-in=100; a C",
                "?>limit-bytes-in=9; b",
                "?disabled=false; a b",
                "?disabled=no; ''",
                "?.id=*2; b",
                "?comment ?disabled=true; C",
                "?name=a ?name=b ?#|; a b",
                "?comment ?#!; b",
                "?comment ?disabled=true ?#!&; a",
                "?name=a ?name=b ?name=C ?#||; a b C",
                "?name=a ?name=b ?#1; a",
                "?name=a ?name=b ?#0; b",
                "?name=a ?#.&; a",
                "?name=a ?#.!|; a b C",
                "?name=a ?name=b ?#1.|; a",
                "?nonsense=1; ''",
                "?-nonsense; a b C"
            })
    void selectsRows(String query, String names) throws IOException {
        String[] words = ("/ppp/secret/print =.proplist=name " + query).split(" ");

        List<String> found =
                client.rows(words).stream().map(row -> row.get("name")).toList();

        assertThat(String.join(" ", found)).isEqualTo(names);
    }

    @Test
    void refusesOperationsOnAnEmptyStackAndUnknownOnes() throws IOException {
        assertThat(client.ask("/ppp/secret/print", "?#&").get(0)).startsWith("!trap");
        assertThat(client.ask("/ppp/secret/print", "?name=a", "?#x").get(0)).startsWith("!trap");
        assertThat(client.ask("/ppp/secret/print", "?").get(0)).startsWith("!trap");
    }
}
