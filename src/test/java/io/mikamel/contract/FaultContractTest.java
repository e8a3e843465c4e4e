package io.mikamel.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.mikamel.wire.CodePage;
import io.mikamel.wire.ConnectionOptions;
import io.mikamel.wire.Reply;
import io.mikamel.wire.RouterConnection;
import io.mikamel.wire.RouterOsConnectException;
import io.mikamel.wire.RouterOsException;
import io.mikamel.wire.RouterOsFatalException;
import io.mikamel.wire.RouterOsProtocolException;
import io.mikamel.wire.RouterOsTimeoutException;
import io.mikamel.wire.Row;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** How a driver fails: with the right leaf, at once, and with no command left behind. */
class FaultContractTest extends DriverTest {

    FaultContractTest(Subject subject) {
        super(subject);
    }

    static Stream<Arguments> endings() {
        return Stream.of(
                Arguments.of("fatal", RouterOsFatalException.class, (Answer)
                        (peer, command) -> peer.raw(Peer.sentence("!fatal", "session terminated on request"))),
                Arguments.of("tagged fatal", RouterOsFatalException.class, (Answer)
                        (peer, command) -> peer.says(command, "!fatal", "too many sessions")),
                Arguments.of(
                        "end of stream", RouterOsConnectException.class, (Answer) (peer, command) -> peer.hangsUp()),
                Arguments.of("end inside a row", RouterOsConnectException.class, (Answer) (peer, command) -> {
                    peer.says(command, "!re", "=name=anna");
                    peer.raw(new byte[] {3, '!', 'r', 'e', 20, '=', 'n', 'a'});
                    peer.hangsUp();
                }),
                Arguments.of("end inside a length", RouterOsConnectException.class, (Answer) (peer, command) -> {
                    peer.raw(new byte[] {(byte) 0xE0, 1});
                    peer.hangsUp();
                }),
                Arguments.of("reset", RouterOsConnectException.class, (Answer) (peer, command) -> {
                    peer.raw(new byte[] {3, '!', 'r', 'e', 20, '=', 'n', 'a'});
                    peer.resets();
                }),
                Arguments.of("reserved byte", RouterOsProtocolException.class, (Answer)
                        (peer, command) -> peer.raw(new byte[] {(byte) 0xF8})),
                Arguments.of("not a reply", RouterOsProtocolException.class, (Answer)
                        (peer, command) -> peer.raw(Peer.sentence("HTTP/1.1 400 Bad Request"))),
                Arguments.of("sentence above the limit", RouterOsProtocolException.class, (Answer)
                        (peer, command) -> peer.raw(new byte[] {3, '!', 'r', 'e', (byte) 0xEF, -1, -1, -1, 'x'})));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("endings")
    void failsWhatIsUnderWayAndCloses(String name, Class<? extends RouterOsException> leaf, Answer ending)
            throws IOException {
        RouterConnection connection = connect(peer -> {
            ending.to(peer, peer.hears());
            peer.ignoresTheRest();
        });

        assertThatThrownBy(() -> connection.execute(PRINT, DEADLINE))
                .isInstanceOf(leaf)
                .hasMessageContaining("/ppp/secret/print")
                .hasMessageContaining("mikamel@127.0.0.1");

        assertThat(connection.isOpen()).isFalse();
        assertThat(connection.inFlight()).isZero();
        assertThatThrownBy(() -> connection.execute(PRINT, DEADLINE)).isInstanceOf(leaf);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("endings")
    void closesWhenItHappensWhileIdle(String name, Class<? extends RouterOsException> leaf, Answer ending)
            throws IOException {
        RouterConnection connection = connect(peer -> {
            ending.to(peer, new Peer.Heard(List.of(), "77"));
            peer.ignoresTheRest();
        });

        Awaitility.await().atMost(DEADLINE).until(() -> !connection.isOpen());

        assertThatThrownBy(() -> connection.execute(PRINT, DEADLINE)).isInstanceOf(leaf);
    }

    @Test
    void failsAtOnceWhenTheEndMeetsTheCommandOnItsWay() throws IOException {
        ScriptedRouter router = router(peer -> {
            peer.letsIn();
            peer.resets();
        });

        assertTimeoutPreemptively(DEADLINE, () -> {
            for (int i = 0; i < 100; i++) {
                assertThatThrownBy(() -> connect(router, OPTIONS).execute(PRINT, DEADLINE.multipliedBy(3)))
                        .isInstanceOf(RouterOsConnectException.class);
            }
        });
    }

    @Test
    void deliversAnswerThatIsCompleteBeforeTheEnd() throws IOException {
        RouterConnection connection = connect(peer -> {
            Peer.Heard command = peer.hears();
            peer.says(command, "!re", "=name=anna");
            peer.says(command, "!done");
            peer.hangsUp();
        });

        Reply reply = connection.execute(PRINT, DEADLINE);

        assertThat(reply.rows()).containsExactly(Row.of("name", "anna"));
        Awaitility.await().atMost(DEADLINE).until(() -> !connection.isOpen());
    }

    @Test
    void cancelsAtTheDeadlineAndGoesOn() throws IOException {
        RouterConnection connection = connect(peer -> {
            Peer.Heard slow = peer.hears();
            peer.says(slow, "!re", "=name=early");
            Peer.Heard cancel = peer.hears();
            assertThat(cancel.words()).containsExactly("/cancel", "=tag=" + slow.tag());
            peer.says(slow, "!re", "=name=late");
            peer.says(slow, "!trap", "=category=2", "=message=interrupted");
            peer.says(cancel, "!done");
            peer.says(slow, "!done");
            Peer.Heard next = peer.hears();
            peer.says(next, "!re", "=name=anna");
            peer.says(next, "!done");
            peer.ignoresTheRest();
        });

        assertThatThrownBy(() -> connection.execute(PRINT, SHORT)).isInstanceOf(RouterOsTimeoutException.class);

        assertThat(connection.execute(PRINT, DEADLINE).rows()).containsExactly(Row.of("name", "anna"));
    }

    @Test
    void doesNotMixLateAnswersOfAnUnendedCommandIntoTheNext() throws IOException {
        RouterConnection connection = connect(peer -> {
            Peer.Heard slow = peer.hears();
            peer.hears();
            Peer.Heard next = peer.hears();
            peer.says(slow, "!re", "=name=late");
            peer.says(next, "!re", "=name=anna");
            peer.says(slow, "!done");
            peer.says(next, "!done");
            peer.ignoresTheRest();
        });

        assertThatThrownBy(() -> connection.execute(PRINT, SHORT)).isInstanceOf(RouterOsTimeoutException.class);

        assertThat(connection.execute(PRINT, DEADLINE).rows()).containsExactly(Row.of("name", "anna"));
    }

    @Test
    void closesWhenRouterIsSilentEvenToCancel() throws IOException {
        ScriptedRouter router = router(peer -> {
            peer.letsIn();
            peer.ignoresTheRest();
        });
        RouterConnection connection = connect(
                router,
                new ConnectionOptions(
                        Duration.ofMillis(500), Duration.ofSeconds(10), 65_536, 4, SHORT, CodePage.WINDOWS_1252));

        assertThatThrownBy(() -> connection.execute(PRINT, SHORT)).isInstanceOf(RouterOsTimeoutException.class);

        Awaitility.await().atMost(DEADLINE).until(() -> !connection.isOpen());
    }

    @Test
    void failsCommandsUnderWayWhenClosedHere() throws IOException {
        RouterConnection connection = connect(Peer::ignoresTheRest);
        Ear first = new Ear();
        Ear second = new Ear();
        connection.start(PRINT, DEADLINE, first);
        connection.start(PRINT, RouterConnection.NO_DEADLINE, second);

        connection.close();
        connection.close();

        assertThat(first.awaitEnd().failures).hasOnlyElementsOfType(RouterOsConnectException.class);
        assertThat(second.awaitEnd().failures).hasOnlyElementsOfType(RouterOsConnectException.class);
        assertThatThrownBy(() -> connection.execute(PRINT, DEADLINE)).isInstanceOf(RouterOsConnectException.class);
    }

    @Test
    void closesAtOnceAndTellsTheOthersWhileOneListenerIsBusy() throws IOException {
        RouterConnection connection = connect(peer -> {
            peer.says(peer.hears(), "!re", "=name=anna");
            peer.ignoresTheRest();
        });
        BusyListener busy = new BusyListener();
        Ear other = new Ear();
        connection.start(PRINT, DEADLINE, busy);
        busy.awaitRows(1);
        connection.start(PRINT, DEADLINE, other).cancel();
        connection.start(PRINT, DEADLINE, other);

        assertTimeoutPreemptively(DEADLINE, connection::close);

        Awaitility.await().atMost(DEADLINE).until(() -> other.ends.size() == 2);
        busy.letGo();
        assertThat(busy.awaitEnd().failures).hasOnlyElementsOfType(RouterOsConnectException.class);
    }

    @Test
    void startsAtOnceWhenRouterTakesNoBytes() throws IOException {
        RouterConnection connection =
                connect(peer -> Awaitility.await().forever().until(() -> false));
        io.mikamel.wire.Command big = io.mikamel.wire.Command.to("/file/set")
                .with("contents", "x".repeat(8_000_000))
                .build();
        Ear blocked = new Ear();
        Ear behind = new Ear();

        connection.start(big, SHORT, blocked);
        connection.start(PRINT, SHORT, behind);

        assertThat(blocked.awaitEnd().failures).hasOnlyElementsOfType(RouterOsTimeoutException.class);
        assertThat(behind.awaitEnd().failures).hasSize(1);
    }

    @Test
    void survivesListenerThatThrows() throws IOException {
        RouterConnection connection = connect(peer -> {
            while (true) {
                Peer.Heard command = peer.hears();
                peer.says(command, "!re", "=name=anna");
                peer.says(command, "!done");
            }
        });

        connection.start(PRINT, DEADLINE, new ThrowingListener());

        assertThat(connection.execute(PRINT, DEADLINE).rows()).hasSize(1);
        assertThat(connection.inFlight()).isZero();
    }
}
