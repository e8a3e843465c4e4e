package io.mikamel.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.mikamel.wire.CodePage;
import io.mikamel.wire.ConnectionOptions;
import io.mikamel.wire.RouterConnection;
import io.mikamel.wire.RouterOsException;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Random and mutated bytes: always rows or a typed failure, within the deadline, and nothing is left behind. */
class HostileContractTest extends DriverTest {

    private static final int ROUNDS = 500;
    private static final int AT_ONCE = 20;
    private static final Duration LITTLE = Duration.ofMillis(60);
    private static final ConnectionOptions HASTY = new ConnectionOptions(
            Duration.ofMillis(300), Duration.ofSeconds(5), 100_000, 4, Duration.ofMillis(20), CodePage.WINDOWS_1252);
    private static final ConnectionOptions HASTY_LOGIN = new ConnectionOptions(
            Duration.ofSeconds(5), Duration.ofMillis(150), 100_000, 4, Duration.ofMillis(20), CodePage.WINDOWS_1252);

    private final AtomicLong seed = new AtomicLong(20_261_121);

    HostileContractTest(Subject subject) {
        super(subject);
    }

    @Test
    void endsEveryCommandWhateverComes() throws Exception {
        ScriptedRouter router = router(peer -> {
            Random random = new Random(seed.getAndIncrement());
            peer.letsIn();
            peer.raw(bytes(random, peer.hears()));
            if (random.nextBoolean()) {
                peer.ignoresTheRest();
            }
        });

        leavesNothingBehind(router, () -> ask(router));
    }

    @Test
    void endsEveryLoginWhateverComes() throws Exception {
        ScriptedRouter router = router(peer -> {
            Random random = new Random(seed.getAndIncrement());
            peer.raw(loginBytes(random, peer.hears()));
            if (random.nextBoolean()) {
                peer.ignoresTheRest();
            }
        });

        leavesNothingBehind(router, () -> logIn(router));
    }

    private void leavesNothingBehind(ScriptedRouter router, Runnable round) throws Exception {
        long threads = threads();
        ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE);
        try {
            for (Future<Object> one : pool.invokeAll(Collections.nCopies(ROUNDS, Executors.callable(round)))) {
                one.get();
            }
        } finally {
            pool.shutdownNow();
        }

        Awaitility.await().atMost(DEADLINE).until(() -> threads() <= threads && router.openLines() == 0);
    }

    private void ask(ScriptedRouter router) {
        try (RouterConnection connection = driver().connect(router.address(driver().name()), HASTY)) {
            try {
                assertThat(connection.execute(PRINT, LITTLE).rows())
                        .allSatisfy(row -> assertThat(row.toString()).isNotEmpty());
            } catch (RouterOsException e) {
                assertThat(e.getMessage()).contains("/ppp/secret/print");
            } finally {
                assertThat(connection.inFlight()).isZero();
            }
        }
    }

    private void logIn(ScriptedRouter router) {
        try {
            driver().connect(router.address(driver().name()), HASTY_LOGIN).close();
        } catch (RouterOsException e) {
            assertThat(e.getMessage())
                    .contains("mikamel@127.0.0.1:" + router.port())
                    .doesNotContain(ScriptedRouter.PASSWORD);
        }
    }

    private static byte[] loginBytes(Random random, Peer.Heard login) {
        String challenge = random.nextBoolean() ? "ebddd18303a54111e2dea05a92ab46b4" : "zz";
        byte[] answer =
                switch (random.nextInt(4)) {
                    case 0 -> Peer.sentence("!done", login.tagWord());
                    case 1 -> Peer.sentence("!done", login.tagWord(), "=ret=" + challenge);
                    case 2 -> Peer.sentence("!trap", login.tagWord(), "=message=" + login.value("password"));
                    default -> Peer.sentence("!fatal", login.value("password"));
                };
        return mutated(random, answer);
    }

    private static byte[] bytes(Random random, Peer.Heard command) {
        if (random.nextInt(4) == 0) {
            byte[] noise = new byte[random.nextInt(400)];
            random.nextBytes(noise);
            return noise;
        }
        return mutated(random, answer(random, command));
    }

    /** A few bytes changed, and the end perhaps cut off. */
    private static byte[] mutated(Random random, byte[] answer) {
        for (int flips = random.nextInt(3); flips > 0; flips--) {
            answer[random.nextInt(answer.length)] = (byte) random.nextInt(256);
        }
        return random.nextInt(3) > 0 ? answer : Arrays.copyOf(answer, random.nextInt(answer.length));
    }

    private static byte[] answer(Random random, Peer.Heard command) {
        String[] kinds = {"!re", "!empty", "!trap", "!done", "!fatal", "!", "=name=x"};
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Stream.generate(() -> kinds[random.nextInt(kinds.length)])
                .limit(1 + random.nextInt(6))
                .forEach(kind -> bytes.writeBytes(
                        Peer.sentence(kind, "=name=anna", "=message=x", "=category=9", command.tagWord())));
        bytes.writeBytes(Peer.sentence("!done", command.tagWord()));
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
