package io.mikamel.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.mikamel.wire.Reply;
import io.mikamel.wire.RouterConnection;
import io.mikamel.wire.Row;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What a driver does when there is much of everything. */
class VolumeContractTest extends DriverTest {

    private static final int ROWS = 100_000;
    private static final int CONNECTIONS = 200;

    VolumeContractTest(Subject subject) {
        super(subject);
    }

    @Test
    void readsManyRows() throws IOException {
        RouterConnection connection = connect(peer -> {
            sayRows(peer, peer.hears());
            peer.ignoresTheRest();
        });

        Reply reply = connection.execute(PRINT, Duration.ofMinutes(2));

        assertThat(reply.rows()).hasSize(ROWS);
        assertThat(reply.rows().get(ROWS - 1)).isEqualTo(Row.of("name", "user" + (ROWS - 1), "profile", "plan-50"));
    }

    @Test
    void opensAndClosesManyConnectionsAtOnce() throws Exception {
        ScriptedRouter router = router(peer -> {
            peer.letsIn();
            peer.says(peer.hears("/ppp/secret/print"), "!done");
            peer.ignoresTheRest();
        });
        ExecutorService pool = Executors.newFixedThreadPool(CONNECTIONS);
        Callable<Reply> one = () -> {
            try (RouterConnection connection = driver().connect(router.address(driver().name()), OPTIONS)) {
                return connection.execute(PRINT, DEADLINE);
            }
        };

        List<Future<Reply>> replies = pool.invokeAll(Collections.nCopies(CONNECTIONS, one));

        pool.shutdown();
        for (Future<Reply> reply : replies) {
            assertThat(reply.get().rows()).isEmpty();
        }
        Awaitility.await().atMost(DEADLINE).until(() -> router.openLines() == 0);
    }

    private static void sayRows(Peer peer, Peer.Heard command) throws IOException {
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        for (int i = 0; i < ROWS; i++) {
            rows.writeBytes(Peer.sentence("!re", command.tagWord(), "=name=user" + i, "=profile=plan-50"));
        }
        peer.raw(rows.toByteArray());
        peer.says(command, "!done");
    }
}
