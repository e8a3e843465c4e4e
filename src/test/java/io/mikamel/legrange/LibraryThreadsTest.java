package io.mikamel.legrange;

import static org.assertj.core.api.Assertions.assertThat;

import io.mikamel.contract.Peer;
import io.mikamel.contract.ScriptedRouter;
import io.mikamel.wire.CodePage;
import io.mikamel.wire.Command;
import io.mikamel.wire.ConnectionOptions;
import io.mikamel.wire.FingerprintStore;
import io.mikamel.wire.Reply;
import io.mikamel.wire.RouterAddress;
import io.mikamel.wire.RouterConnection;
import io.mikamel.wire.RouterOsException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.SocketFactory;
import me.legrange.mikrotik.ApiConnection;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The library by itself spins at full speed on each of these; behind the filter its threads rest or end. */
class LibraryThreadsTest {

    private static final Duration DEADLINE = Duration.ofSeconds(20);
    private static final Duration WATCHED = Duration.ofMillis(600);
    private static final Command PRINT = Command.to("/ppp/secret/print").build();
    private static final ConnectionOptions OPTIONS =
            new ConnectionOptions(DEADLINE, DEADLINE, 1024 * 1024, 4, Duration.ofMillis(100), CodePage.WINDOWS_1252);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Set<Long> before = libraryThreads();
    private ScriptedRouter router;
    private RouterConnection connection;

    /** What a router says to the print that it hears. */
    interface Answer {
        void to(Peer peer, Peer.Heard command) throws Exception;
    }

    static Stream<Arguments> idleAfterwards() {
        return Stream.of(
                Arguments.of("!empty with !done", (Answer) (peer, command) -> {
                    peer.says(command, "!empty");
                    peer.says(command, "!done");
                }),
                Arguments.of("!empty alone", (Answer) (peer, command) -> peer.says(command, "!empty")),
                Arguments.of("bare !trap", (Answer) (peer, command) -> peer.says(command, "!trap")),
                Arguments.of("empty sentences", (Answer) (peer, command) -> {
                    peer.raw(new byte[] {0, 0, 0});
                    peer.says(command, "!done");
                }),
                Arguments.of("unknown tags", (Answer) (peer, command) -> {
                    peer.raw(Peer.sentence("!done", ".tag=99"));
                    peer.raw(Peer.sentence("!done"));
                    peer.says(command, "!done");
                }));
    }

    static Stream<Arguments> endsTheConnection() {
        return Stream.of(
                Arguments.of("!fatal", (Answer)
                        (peer, command) -> peer.raw(Peer.sentence("!fatal", "session terminated on request"))),
                Arguments.of("end of stream", (Answer) (peer, command) -> peer.hangsUp()),
                Arguments.of("reset", (Answer) (peer, command) -> peer.resets()),
                Arguments.of("garbage", (Answer) (peer, command) -> peer.raw(new byte[] {-1, -1, -1})));
    }

    @AfterEach
    void close() throws Exception {
        connection.close();
        router.close();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("idleAfterwards")
    void restAfter(String name, Answer answer) throws Exception {
        connect(answer);
        run();

        Set<Long> threads = ours();
        assertThat(threads).hasSize(2);
        assertThat(cpuWhileWatched(threads)).isLessThan(WATCHED.dividedBy(5));
        assertThat(connection.isOpen()).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("endsTheConnection")
    void endAfter(String name, Answer answer) throws Exception {
        connect(answer);
        run();

        Awaitility.await().atMost(DEADLINE).until(() -> ours().isEmpty());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("endsTheConnection")
    void endAfterTheSameWhileIdle(String name, Answer answer) throws Exception {
        connectIdle(answer);

        Awaitility.await().atMost(DEADLINE).until(() -> ours().isEmpty());
    }

    @Test
    void spinWithoutTheFilter() throws Exception {
        connect((peer, command) -> peer.says(command, "!done"));
        try (ScriptedRouter bare = ScriptedRouter.playing(peer -> {
                    peer.letsIn();
                    peer.says(peer.hears(), "!empty");
                    peer.ignoresTheRest();
                });
                ApiConnection library = ApiConnection.connect(
                        SocketFactory.getDefault(),
                        "127.0.0.1",
                        bare.address(RouterAddress.LEGRANGE).port(),
                        5_000)) {
            connection.close();
            Awaitility.await().atMost(DEADLINE).until(() -> ours().size() == 2);
            library.login("mikamel", ScriptedRouter.PASSWORD);
            library.execute("/ppp/secret/print", EndListener.NOBODY);
            Set<Long> threads = ours();

            Awaitility.await().atMost(DEADLINE).until(() -> cpu(threads) > WATCHED.toNanos() / 2);
        }
    }

    @Test
    void endWhenTheConnectionIsClosed() throws Exception {
        connect((peer, command) -> peer.says(command, "!done"));
        run();
        assertThat(ours()).hasSize(2);

        connection.close();

        Awaitility.await().atMost(DEADLINE).until(() -> ours().isEmpty());
    }

    @Test
    void endWhenTheConnectionIsClosedInTheMiddleOfManyRows() throws Exception {
        connect((peer, command) -> {
            while (true) {
                peer.says(command, "!re", "=name=anna");
            }
        });
        connection.start(PRINT, DEADLINE, new SlowListener());

        connection.close();

        Awaitility.await().atMost(DEADLINE).until(() -> ours().isEmpty());
    }

    @Test
    void endWhenTheLoginIsRefused() throws Exception {
        connect((peer, command) -> peer.says(command, "!done"));
        connection.close();
        try (ScriptedRouter refusing = ScriptedRouter.playing(peer -> {
            peer.says(peer.hears(), "!trap", "=message=invalid user name or password (6)");
            peer.ignoresTheRest();
        })) {
            assertThat(failure(refusing)).isPresent();
        }

        Awaitility.await().atMost(DEADLINE).until(() -> ours().isEmpty());
    }

    private static Optional<RouterOsException> failure(ScriptedRouter refusing) {
        try {
            new LegrangeDriver(FingerprintStore.inMemory()).connect(refusing.address(RouterAddress.LEGRANGE), OPTIONS);
            return Optional.empty();
        } catch (RouterOsException e) {
            return Optional.of(e);
        }
    }

    private void connect(Answer answer) throws Exception {
        start(peer -> {
            peer.letsIn();
            answer.to(peer, peer.hears());
            peer.ignoresTheRest();
        });
    }

    private void connectIdle(Answer answer) throws Exception {
        start(peer -> {
            peer.letsIn();
            answer.to(peer, new Peer.Heard(java.util.List.of(), "1"));
            peer.ignoresTheRest();
        });
    }

    private void start(ScriptedRouter.Script script) throws Exception {
        router = ScriptedRouter.playing(script);
        connection = new LegrangeDriver(FingerprintStore.inMemory())
                .connect(router.address(RouterAddress.LEGRANGE), OPTIONS);
    }

    private Optional<Reply> run() {
        try {
            return Optional.of(connection.execute(PRINT, DEADLINE));
        } catch (RouterOsException e) {
            return Optional.empty();
        }
    }

    private Set<Long> ours() {
        Set<Long> now = libraryThreads();
        now.removeAll(before);
        return now;
    }

    private static Set<Long> libraryThreads() {
        return Stream.of(THREADS.getThreadInfo(THREADS.getAllThreadIds()))
                .filter(thread -> thread != null && thread.getThreadName().startsWith("Mikrotik API"))
                .map(ThreadInfo::getThreadId)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What the threads burn in that time; one that spins burns nearly all of it. */
    private static Duration cpuWhileWatched(Set<Long> threads) {
        long start = cpu(threads);
        Awaitility.await().pollDelay(WATCHED).until(() -> true);
        return Duration.ofNanos(cpu(threads) - start);
    }

    private static long cpu(Set<Long> threads) {
        return threads.stream()
                .mapToLong(THREADS::getThreadCpuTime)
                .map(nanos -> Math.max(nanos, 0))
                .sum();
    }
}
