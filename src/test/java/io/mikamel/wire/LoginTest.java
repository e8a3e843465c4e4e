package io.mikamel.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoginTest extends Conversation {

    private static final String[] CLEAR = {"/login", "=name=mikamel", "=password=" + ScriptedPeer.PASSWORD};

    @Test
    void sendsNameAndPasswordToARouterOfToday() {
        ScriptedPeer peer = peer(line -> {
            line.hears(CLEAR);
            line.says("!done");
            line.waitsForTheEnd();
        });

        assertThat(driver.connect(peer.address(), OPTIONS).isOpen()).isTrue();
    }

    @Test
    void answersTheChallengeOfAnOldRouter() {
        ScriptedPeer peer = peer(line -> {
            line.hears(CLEAR);
            line.says("!done", "=ret=ebddd18303a54111e2dea05a92ab46b4");
            line.hears("/login", "=name=mikamel", "=response=0024a38422624fdbc6e3fdb35e759ac237");
            line.says("!done");
            line.waitsForTheEnd();
        });

        assertThat(driver.connect(peer.address(), OPTIONS).isOpen()).isTrue();
    }

    @Test
    void answersTheChallengeWithTheUtf8BytesOfThePassword() {
        ScriptedPeer peer = peer(line -> {
            line.next();
            line.says("!done", "=ret=ebddd18303a54111e2dea05a92ab46b4");
            line.hears("/login", "=name=jürgen", "=response=00432c91837058111ceb329e951c81715e");
            line.says("!done");
            line.waitsForTheEnd();
        });
        RouterAddress address =
                new RouterAddress("127.0.0.1", peer.port(), "jürgen", Secret.of("pässwörd"), Tls.OFF, "native");

        assertThat(driver.connect(address, OPTIONS).isOpen()).isTrue();
    }

    @Test
    void readsAnAnswerThatComesByteByByte() {
        ScriptedPeer peer = peer(line -> {
            line.hears(CLEAR);
            line.drips("!done");
            line.waitsForTheEnd();
        });

        assertThat(driver.connect(peer.address(), OPTIONS).isOpen()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"invalid user name or password (6)", "cannot log in", "not enough permissions (9)"})
    void tellsWhatARouterRefuses(String message) {
        ScriptedPeer peer = peer(line -> {
            line.hears(CLEAR);
            line.says("!trap", "=message=" + message);
            line.says("!done");
            line.waitsForTheEnd();
        });

        assertThatThrownBy(() -> driver.connect(peer.address(), OPTIONS))
                .isInstanceOf(RouterOsLoginException.class)
                .hasMessageContaining(message)
                .hasMessageContaining("mikamel@127.0.0.1:" + peer.port());
    }

    @Test
    void takesATrapWithoutAMessageForARefusal() {
        ScriptedPeer peer = peer(line -> {
            line.hears(CLEAR);
            line.says("!trap");
            line.waitsForTheEnd();
        });

        assertThatThrownBy(() -> driver.connect(peer.address(), OPTIONS)).isInstanceOf(RouterOsLoginException.class);
    }

    @Test
    void takesARefusedResponseForARefusal() {
        ScriptedPeer peer = peer(line -> {
            line.hears(CLEAR);
            line.says("!done", "=ret=ebddd18303a54111e2dea05a92ab46b4");
            line.next();
            line.says("!trap", "=message=cannot log in");
            line.says("!done");
            line.waitsForTheEnd();
        });

        assertThatThrownBy(() -> driver.connect(peer.address(), OPTIONS)).isInstanceOf(RouterOsLoginException.class);
    }

    @Test
    void refusesAChallengeThatIsNone() {
        ScriptedPeer peer = peer(line -> {
            line.hears(CLEAR);
            line.says("!done", "=ret=hello");
            line.waitsForTheEnd();
        });

        assertThatThrownBy(() -> driver.connect(peer.address(), OPTIONS)).isInstanceOf(RouterOsProtocolException.class);
    }

    @Test
    void tellsThatARouterHangsUpAtOnce() {
        ScriptedPeer peer = peer(Line::hangsUp);

        assertThatThrownBy(() -> driver.connect(peer.address(), OPTIONS))
                .isInstanceOf(RouterOsConnectException.class)
                .hasMessageContaining("login to mikamel@127.0.0.1:" + peer.port());
    }

    @Test
    void tellsTheWordWithWhichARouterEndsTheLogin() {
        ScriptedPeer peer = peer(line -> {
            line.hears(CLEAR);
            line.says("!fatal", "too many sessions");
        });

        assertThatThrownBy(() -> driver.connect(peer.address(), OPTIONS))
                .isInstanceOf(RouterOsFatalException.class)
                .hasMessageContaining("too many sessions");
    }

    @Test
    void givesUpOnALoginThatHangs() {
        ScriptedPeer peer = peer(Line::waitsForTheEnd);

        assertThatThrownBy(() -> driver.connect(peer.address(), impatient()))
                .isInstanceOf(RouterOsTimeoutException.class)
                .hasMessageContaining("within 1500 ms");
    }

    @Test
    void givesUpOnALoginThatDripsForEver() {
        ScriptedPeer peer = peer(line -> {
            while (true) {
                line.says("!re");
            }
        });

        assertThatThrownBy(() -> driver.connect(peer.address(), impatient()))
                .isInstanceOf(RouterOsTimeoutException.class);
    }

    @Test
    void tellsThatThePeerIsNoRouter() {
        ScriptedPeer peer = peer(line -> {
            line.raw("HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n".getBytes());
            line.waitsForTheEnd();
        });

        assertThatThrownBy(() -> driver.connect(peer.address(), impatient())).isInstanceOf(RouterOsException.class);
    }

    @Test
    void tellsThatAPortIsClosed() throws Exception {
        int port;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }
        RouterAddress address = new RouterAddress("127.0.0.1", port, "u", Secret.of("p"), Tls.OFF, "native");

        assertThatThrownBy(() -> driver.connect(address, OPTIONS))
                .isInstanceOf(RouterOsConnectException.class)
                .hasMessageContaining("refused");
    }

    @Test
    void tellsThatANameHasNoAddress() {
        RouterAddress address = new RouterAddress("router.invalid", 8728, "u", Secret.of("p"), Tls.OFF, "native");

        assertThatThrownBy(() -> driver.connect(address, OPTIONS))
                .isInstanceOf(RouterOsConnectException.class)
                .hasMessageContaining("router.invalid");
    }

    @Test
    void neverTellsThePasswordNotEvenOneThatTheRouterRepeats() {
        ScriptedPeer peer = peer(line -> {
            line.hears(CLEAR);
            line.says("!trap", "=message=no such user mikamel/" + ScriptedPeer.PASSWORD);
            line.waitsForTheEnd();
        });

        RouterOsLoginException failure =
                catchThrowableOfType(RouterOsLoginException.class, () -> driver.connect(peer.address(), OPTIONS));

        assertThat(failure).hasMessageContaining("*****");
        assertThat(failure.getMessage()).doesNotContain(ScriptedPeer.PASSWORD);
    }

    @Test
    void makesNoConnectionsOnceTheDriverIsClosed() {
        ScriptedPeer peer = peer(line -> {
            line.login();
            line.waitsForTheEnd();
        });
        driver.close();

        assertThatThrownBy(() -> driver.connect(peer.address(), OPTIONS))
                .isInstanceOf(RouterOsConnectException.class)
                .hasMessageContaining("closed");
    }

    @Test
    void givesUpALoginWhenTheDriverIsClosed() {
        ScriptedPeer peer = peer(Line::waitsForTheEnd);
        CompletableFuture<RouterConnection> connecting =
                CompletableFuture.supplyAsync(() -> driver.connect(peer.address(), OPTIONS));
        await().until(() -> peer.openLines() == 1);

        driver.close();

        assertThatThrownBy(connecting::join).hasCauseInstanceOf(RouterOsConnectException.class);
        await().until(() -> peer.openLines() == 0);
    }

    @Test
    void usesBytesThatComeTogetherWithTheLogin() {
        ScriptedPeer peer = peer(line -> {
            line.hears(CLEAR);
            line.says("!done");
            line.says("!re", ".tag=99", "=stray=1");
            String tag = line.hears("/ppp/secret/print");
            line.says("!done", tag);
            line.waitsForTheEnd();
        });

        Reply reply = driver.connect(peer.address(), OPTIONS).execute(PRINT, Duration.ofSeconds(20));

        assertThat(reply.rows()).isEmpty();
    }
}
