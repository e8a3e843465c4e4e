package io.mikamel.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a peer sends: rows or a typed error in time, and afterwards no thread and no socket is left. */
class HostileBytesTest extends Conversation {

    private static final int ROUNDS = 40;
    private static final Duration ENOUGH = Duration.ofSeconds(30);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void answersRandomBytesWithATypedErrorOrRows(long seed) {
        Random random = new Random(seed);

        for (int i = 0; i < ROUNDS; i++) {
            byte[] bytes = new byte[random.nextInt(400)];
            random.nextBytes(bytes);
            converse(bytes, random.nextBoolean());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15})
    void answersAMutatedReplyWithATypedErrorOrRows(long seed) {
        Random random = new Random(seed);

        for (int i = 0; i < ROUNDS; i++) {
            converse(mutated(reply(), random), random.nextBoolean());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23})
    void answersAMutatedLoginWithATypedErrorOrAConnection(long seed) {
        Random random = new Random(seed);
        ConnectionOptions options = quick();

        for (int i = 0; i < ROUNDS; i++) {
            byte[] bytes = mutated(ScriptedPeer.sentence("!done", "=ret=ebddd18303a54111e2dea05a92ab46b4"), random);
            try (ScriptedPeer stranger = ScriptedPeer.playing(line -> line.raw(bytes))) {
                driver.connect(stranger.address(), options).close();
            } catch (RouterOsException expected) {
                assertThat(expected.getMessage()).doesNotContain(ScriptedPeer.PASSWORD);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }
    }

    @Test
    void leavesNoThreadAndNoSocketBehind() {
        ScriptedPeer peer = peer(line -> {
            line.login();
            line.raw(reply());
            line.waitsForTheEnd();
        });
        for (int i = 0; i < 30; i++) {
            driver.connect(peer.address(), OPTIONS).start(PRINT, DEADLINE, new Heard());
        }
        assertThat(threadsNamed("routeros-127.0.0.1:" + peer.port())).isEqualTo(30);

        driver.close();

        await().atMost(ENOUGH)
                .pollInterval(Duration.ofMillis(5))
                .until(() -> threadsNamed("routeros-127.0.0.1:" + peer.port()) == 0);
        await().atMost(ENOUGH).pollInterval(Duration.ofMillis(5)).until(() -> peer.openLines() == 0);
    }

    @Test
    void leavesNothingBehindWhenLoginsFail() {
        ScriptedPeer peer = peer(line -> {
            line.next();
            line.says("!trap", "=message=cannot log in");
            line.waitsForTheEnd();
        });

        for (int i = 0; i < 20; i++) {
            try {
                driver.connect(peer.address(), OPTIONS);
            } catch (RouterOsLoginException expected) {
                assertThat(expected).isNotNull();
            }
        }

        assertThat(threadsNamed("routeros-127.0.0.1:" + peer.port())).isZero();
        await().atMost(ENOUGH).pollInterval(Duration.ofMillis(5)).until(() -> peer.openLines() == 0);
    }

    private void converse(byte[] bytes, boolean hangsUp) {
        try (ScriptedPeer stranger = ScriptedPeer.playing(line -> {
            line.login();
            line.next();
            line.raw(bytes);
            if (!hangsUp) {
                line.waitsForTheEnd();
            }
        })) {
            assertThat(hear(stranger).ends).hasSize(1);
            await().atMost(ENOUGH).pollInterval(Duration.ofMillis(5)).until(() -> stranger.openLines() == 0);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Heard hear(ScriptedPeer stranger) {
        Heard heard = new Heard();
        try (RouterConnection connection = driver.connect(stranger.address(), quick())) {
            connection.start(PRINT, Duration.ofMillis(100), heard);
            await().pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(1))
                    .atMost(ENOUGH)
                    .until(heard::hasEnded);
        }
        return heard;
    }

    private static byte[] reply() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(
                ScriptedPeer.sentence("!re", ".tag=1", "=.id=*1", "=name=anna", "=comment=" + "x".repeat(200)));
        bytes.writeBytes(ScriptedPeer.sentence("!re", "=.id=*2", "=name=bob", ".tag=1"));
        bytes.writeBytes(ScriptedPeer.sentence("!trap", ".tag=2", "=category=2", "=message=interrupted"));
        bytes.writeBytes(ScriptedPeer.sentence("!done", ".tag=1"));
        return bytes.toByteArray();
    }

    /** A few bytes changed, taken out or cut off. */
    private static byte[] mutated(byte[] original, Random random) {
        byte[] bytes = original.clone();
        int changes = 1 + random.nextInt(4);
        for (int i = 0; i < changes; i++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return random.nextInt(3) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
    }

    private static ConnectionOptions quick() {
        return new ConnectionOptions(
                DEADLINE, Duration.ofMillis(1000), 1024 * 1024, 4, Duration.ofMillis(20), CodePage.WINDOWS_1252);
    }

    private static long threadsNamed(String name) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals(name))
                .count();
    }
}
