package io.mikamel.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.mikamel.simulator.life.Census;
import io.mikamel.simulator.server.Fault;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class VolumeTest {

    private static final int SECRETS = 20_000;

    private static SimulatedRouter router;

    @BeforeAll
    static void start() {
        router = SimulatedRouter.builder("big")
                .census(new Census(SECRETS, 100, 500, 0.75, 0))
                .start();
    }

    @AfterAll
    static void stop() {
        router.close();
    }

    @AfterEach
    void clear() {
        router.clearFaults();
    }

    @Test
    void tellsEverySecretOnce() throws IOException {
        try (ApiClient client = ApiClient.adminOf(router)) {
            List<Map<String, String>> secrets = client.rows("/ppp/secret/print", "=.proplist=name");

            Set<String> names = new HashSet<>();
            secrets.forEach(secret -> names.add(secret.get("name")));
            assertThat(secrets).hasSize(SECRETS);
            assertThat(names).hasSize(SECRETS);
        }
    }

    @Test
    void givesEverySessionAnAddressOfItsOwn() {
        List<Map<String, String>> active = router.rows("/ppp/active");

        assertThat(active).hasSizeGreaterThan(14_000);
        assertThat(active).extracting(row -> row.get("address")).doesNotHaveDuplicates();
        assertThat(active).extracting(row -> row.get("caller-id")).allMatch(mac -> mac.startsWith("02:"));
    }

    @Test
    void tellsSeveralCommandsInTurn() throws IOException {
        router.fault(Fault.slow(1_000_000));
        try (ApiClient client = ApiClient.adminOf(router)) {
            client.say("/ppp/secret/print", ".tag=big");
            client.say("/ppp/profile/print", "=.proplist=name", ".tag=small");

            List<String> heard = Stream.generate(() -> hear(client))
                    .takeWhile(sentence -> !sentence.startsWith("!done .tag=small"))
                    .toList();
            assertThat(heard).hasSizeLessThan(SECRETS);
        }
    }

    @Test
    void breaksOffALongPrintOnCancel() throws IOException {
        router.fault(Fault.slow(1_000_000));
        try (ApiClient client = ApiClient.adminOf(router)) {
            client.say("/ppp/secret/print", ".tag=big");
            client.say("/cancel", "=tag=big", ".tag=c");

            List<String> heard = Stream.generate(() -> hear(client))
                    .takeWhile(sentence -> !sentence.equals("!done .tag=big"))
                    .toList();
            assertThat(heard)
                    .hasSizeLessThan(SECRETS)
                    .contains("!trap .tag=big =category=2 =message=interrupted", "!done .tag=c");
        }
    }

    @Test
    void servesOthersWhileOneDoesNotRead() throws IOException {
        try (ApiClient deaf = ApiClient.adminOf(router);
                ApiClient client = ApiClient.adminOf(router)) {
            deaf.say("/ppp/secret/listen", ".tag=L");
            for (int i = 0; i < 20; i++) {
                deaf.say("/ppp/secret/print", ".tag=" + i);
            }
            for (int i = 0; i < 50; i++) {
                client.ask("/ppp/secret/set", "=.id=*1", "=comment=" + i);
            }
            assertThat(client.rows("/ppp/secret/print", "?.id=*1").get(0)).containsEntry("comment", "49");
        }
    }

    @Test
    void letsGoOfWhoAsksAndAsksButNeverReads() throws IOException {
        try (SimulatedRouter small = SimulatedRouter.builder("small")
                .census(new Census(2000, 0, 0, 0, 0))
                .start()) {
            ApiClient deaf = ApiClient.adminOf(small);
            assertThat(Stream.iterate(0, i -> i + 1)
                            .limit(5000)
                            .takeWhile(i -> says(deaf, i))
                            .count())
                    .isPositive();
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> small.connectionCount() == 0);
        }
    }

    private static boolean says(ApiClient client, int tag) {
        try {
            client.say("/ppp/secret/print", ".tag=" + tag);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static String hear(ApiClient client) {
        try {
            return client.hear();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
