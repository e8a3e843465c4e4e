package io.mikamel.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class HostileInputTest {

    private static final Logger LOG = LoggerFactory.getLogger(HostileInputTest.class);

    private SimulatedRouter router;

    @BeforeEach
    void start() {
        router = SimulatedRouter.builder("edge").start();
    }

    @AfterEach
    void stop() {
        router.close();
    }

    @Test
    void outlivesRandomBytes() throws IOException {
        Random random = new Random(5);
        for (int i = 0; i < 200; i++) {
            byte[] bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            sendAndLeave(bytes);
        }

        assertThat(ApiClient.adminOf(router).ask("/system/identity/print")).containsExactly("!re =name=edge", "!done");
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> router.connectionCount() <= 1);
    }

    private void sendAndLeave(byte[] bytes) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), router.port())) {
            socket.setSoTimeout(1);
            socket.getOutputStream().write(bytes);
            InputStream in = socket.getInputStream();
            in.readNBytes(64);
        } catch (SocketException | SocketTimeoutException e) {
            LOG.debug("left after {} bytes: {}", bytes.length, e.getMessage());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "#",
                "print",
                "//print",
                "/ppp/secret/",
                "/ppp/secret",
                "/ppp/secret/print =",
                "/ppp/secret/print word",
                "/ppp/secret/print =detail",
                "/ppp/secret/print =interval=0",
                "/ppp/secret/print =interval=99999999999",
                "/ppp/secret/get =.id=*FFFFFFFFFFFFFFFFFFFF =value-name=name",
                "/ppp/secret/remove =.id=,,",
                "/ppp/profile/add =name=p =rate-limit=999999999999999999G",
                "/ip/hotspot/user/profile/add =name=p =shared-users=99999999999999999999",
                "/ip/pool/add =name=p =ranges=10.0.0.9-10.0.0.1",
                "/ip/pool/add =name=p =ranges=10.0.0.0/33",
                "/interface/monitor-traffic =interface=,"
            })
    void answersOddCommandsAndGoesOn(String command) throws IOException {
        try (ApiClient client = ApiClient.adminOf(router)) {
            client.say(command.split(" "));
            String first = client.hear();
            String last = Stream.of("!done", "!fatal").anyMatch(first::startsWith) ? first : client.hear();

            assertThat(last).startsWith("!done");
            assertThat(client.ask("/system/identity/print")).containsExactly("!re =name=edge", "!done");
        }
    }

    @Test
    void keepsHugeValues() throws IOException {
        String comment = "c".repeat(20_000);
        router.add("/ppp/secret", Map.of("name", "u", "comment", comment));

        assertThat(ApiClient.adminOf(router).rows("/ppp/secret/print").get(0)).containsEntry("comment", comment);
    }
}
