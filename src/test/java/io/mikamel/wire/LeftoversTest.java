package io.mikamel.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mikamel.contract.Ear;
import io.mikamel.contract.Peer;
import io.mikamel.contract.ScriptedRouter;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** No thread and no socket is left of connections that have ended, or never were. */
class LeftoversTest extends Conversation {

    private static final Duration ENOUGH = Duration.ofSeconds(30);

    @Test
    void leavesNoThreadAndNoSocketBehind() {
        ScriptedRouter peer = peer(line -> {
            line.letsIn();
            line.raw(reply());
            line.ignoresTheRest();
        });
        for (int i = 0; i < 30; i++) {
            driver.connect(address(peer), OPTIONS).start(PRINT, DEADLINE, new Ear());
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
        ScriptedRouter peer = peer(line -> {
            line.hears();
            line.says("!trap", "=message=cannot log in");
            line.ignoresTheRest();
        });

        for (int i = 0; i < 20; i++) {
            try {
                driver.connect(address(peer), OPTIONS);
            } catch (RouterOsLoginException expected) {
                assertThat(expected).isNotNull();
            }
        }

        assertThat(threadsNamed("routeros-127.0.0.1:" + peer.port())).isZero();
        await().atMost(ENOUGH).pollInterval(Duration.ofMillis(5)).until(() -> peer.openLines() == 0);
    }

    private static byte[] reply() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(Peer.sentence("!re", ".tag=1", "=.id=*1", "=name=anna", "=comment=" + "x".repeat(200)));
        bytes.writeBytes(Peer.sentence("!re", "=.id=*2", "=name=bob", ".tag=1"));
        bytes.writeBytes(Peer.sentence("!trap", ".tag=2", "=category=2", "=message=interrupted"));
        bytes.writeBytes(Peer.sentence("!done", ".tag=1"));
        return bytes.toByteArray();
    }

    private static long threadsNamed(String name) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals(name))
                .count();
    }
}
