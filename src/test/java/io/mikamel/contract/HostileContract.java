package io.mikamel.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.mikamel.wire.CodePage;
import io.mikamel.wire.ConnectionOptions;
import io.mikamel.wire.Reply;
import io.mikamel.wire.RouterConnection;
import io.mikamel.wire.RouterOsException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Random and mutated bytes: always rows or a typed failure, within the deadline, and nothing is left behind. */
abstract class HostileContract extends DriverTest {

    private static final int ROUNDS = 300;
    private static final ConnectionOptions HASTY = new ConnectionOptions(
            Duration.ofMillis(300), Duration.ofSeconds(5), 100_000, 4, Duration.ofMillis(20), CodePage.WINDOWS_1252);

    @Test
    void endsEveryCommandWhateverComes() throws IOException {
        Random random = new Random(20_261_121);
        ScriptedRouter router = router(peer -> {
            peer.letsIn();
            peer.raw(bytes(random, peer.hears()));
            if (random.nextBoolean()) {
                peer.ignoresTheRest();
            }
        });
        long threads = threads();

        for (int round = 0; round < ROUNDS; round++) {
            Optional<Reply> reply = asked(router);
            reply.ifPresent(complete -> assertThat(complete.rows())
                    .allSatisfy(row -> assertThat(row.toString()).isNotEmpty()));
        }

        Awaitility.await().atMost(DEADLINE).until(() -> threads() <= threads);
    }

    private Optional<Reply> asked(ScriptedRouter router) {
        try (RouterConnection connection = driver().connect(router.address(driver().name()), HASTY)) {
            try {
                return Optional.of(connection.execute(PRINT, Duration.ofMillis(60)));
            } catch (RouterOsException e) {
                assertThat(e.getMessage()).contains("/ppp/secret/print");
                return Optional.empty();
            } finally {
                assertThat(connection.inFlight()).isZero();
            }
        }
    }

    private static synchronized byte[] bytes(Random random, Peer.Heard command) {
        if (random.nextInt(4) == 0) {
            byte[] noise = new byte[random.nextInt(400)];
            random.nextBytes(noise);
            return noise;
        }
        byte[] answer = answer(random, command);
        for (int flips = random.nextInt(3); flips > 0; flips--) {
            answer[random.nextInt(answer.length)] = (byte) random.nextInt(256);
        }
        return random.nextBoolean() ? answer : java.util.Arrays.copyOf(answer, random.nextInt(answer.length));
    }

    private static byte[] answer(Random random, Peer.Heard command) {
        String[] kinds = {"!re", "!empty", "!trap", "!done", "!fatal", "!", "=name=x"};
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Stream.generate(() -> kinds[random.nextInt(kinds.length)])
                .limit(1 + random.nextInt(6))
                .forEach(kind -> bytes.writeBytes(
                        Peer.sentence(kind, "=name=anna", "=message=x", "=category=9", ".tag=" + command.tag())));
        bytes.writeBytes(Peer.sentence("!done", ".tag=" + command.tag()));
        return bytes.toByteArray();
    }

    /** Threads that belong to a connection, by any driver. */
    private static long threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("Mikrotik API") || name.startsWith("routeros-127"))
                .count();
    }
}
