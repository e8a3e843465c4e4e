package io.mikamel.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.mikamel.wire.CodePage;
import io.mikamel.wire.ConnectionOptions;
import io.mikamel.wire.RouterAddress;
import io.mikamel.wire.RouterOsConnectException;
import io.mikamel.wire.RouterOsException;
import io.mikamel.wire.RouterOsFatalException;
import io.mikamel.wire.RouterOsLoginException;
import io.mikamel.wire.RouterOsProtocolException;
import io.mikamel.wire.RouterOsTimeoutException;
import io.mikamel.wire.RouterOsUnsupportedException;
import io.mikamel.wire.Tls;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a driver gets in, and how it says why not. */
class LoginContractTest extends DriverTest {

    private static final String CHALLENGE = "93b438ec9b80057c06dd9fe67d56aa9a";
    private static final ConnectionOptions HASTY = new ConnectionOptions(
            Duration.ofMillis(500), Duration.ofMillis(500), 65_536, 4, SHORT, CodePage.WINDOWS_1252);

    private static final ConnectionOptions PATIENT =
            new ConnectionOptions(DEADLINE, Duration.ofSeconds(60), 65_536, 4, SHORT, CodePage.WINDOWS_1252);

    LoginContractTest(Subject subject) {
        super(subject);
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "with space", "quo\"te's", "=eq=", "Zoë 😀", "line\nfeed", ""})
    void sendsUserAndPasswordAsTheyAre(String password) throws IOException {
        ScriptedRouter router = router(peer -> {
            Peer.Heard login = peer.hears();
            assertThat(login.words()).containsExactly("/login", "=name=mikamel", "=password=" + password);
            peer.says(login, "!done");
            peer.ignoresTheRest();
        });

        assertThat(connected(router, password)).isTrue();
    }

    @Test
    void answersTheChallengeOfOldRouters() throws IOException {
        assertThat(connected(oldRouter("s3cret w0rd"), "s3cret w0rd")).isTrue();
    }

    @Test
    void answersTheChallengeWithPasswordOutsideAscii() throws IOException {
        ScriptedRouter router = oldRouter("Zoë");
        if (subject.refuses("challenge with password outside ASCII")) {
            assertThatThrownBy(() -> connected(router, "Zoë"))
                    .isInstanceOf(RouterOsUnsupportedException.class)
                    .hasMessageContaining("native")
                    .hasMessageNotContaining("Zoë");
        } else {
            assertThat(connected(router, "Zoë")).isTrue();
        }
    }

    @Test
    void saysThatTheLoginWasRefused() throws IOException {
        refusedBy(RouterOsLoginException.class, "invalid user name or password (6)", (peer, login) -> {
            peer.says(login, "!trap", "=message=invalid user name or password (6)");
            peer.says(login, "!done");
            peer.ignoresTheRest();
        });
    }

    @Test
    void saysSoWhenTheTrapLacksItsDone() throws IOException {
        refusedBy(RouterOsLoginException.class, "cannot log in", (peer, login) -> {
            peer.says(login, "!trap", "=message=cannot log in");
            peer.ignoresTheRest();
        });
    }

    @Test
    void neverRepeatsThePassword() throws IOException {
        ScriptedRouter router = router(peer -> {
            Peer.Heard login = peer.hears();
            peer.says(login, "!trap", "=message=no " + login.value("password"));
            peer.ignoresTheRest();
        });

        assertThatThrownBy(() -> connect(router, OPTIONS))
                .hasMessageContaining("no *****")
                .hasMessageNotContaining(ScriptedRouter.PASSWORD);
    }

    @Test
    void saysFatal() throws IOException {
        refusedBy(RouterOsFatalException.class, "too many sessions", (peer, login) -> {
            peer.raw(Peer.sentence("!fatal", "too many sessions"));
            peer.ignoresTheRest();
        });
    }

    @Test
    void saysThatThePeerIsNoRouter() throws IOException {
        refusedBy(RouterOsProtocolException.class, "", (peer, login) -> {
            peer.raw(Peer.sentence("HTTP/1.1 400 Bad Request"));
            peer.ignoresTheRest();
        });
    }

    @Test
    void saysThatTheStreamEnded() throws IOException {
        refusedBy(RouterOsConnectException.class, "", (peer, login) -> peer.hangsUp());
        refusedBy(RouterOsConnectException.class, "", (peer, login) -> peer.resets());
    }

    @Test
    void saysAtOnceThatTheStreamEndedBehindTheChallenge() throws IOException {
        ScriptedRouter router = router(peer -> peer.says(peer.hears(), "!done", "=ret=" + CHALLENGE));

        assertTimeoutPreemptively(DEADLINE, () -> {
            for (int i = 0; i < 50; i++) {
                assertThatThrownBy(() -> connect(router, PATIENT)).isInstanceOf(RouterOsConnectException.class);
            }
        });
    }

    @Test
    void saysThatNoAnswerCame() throws IOException {
        refusedBy(RouterOsTimeoutException.class, "500 ms", (peer, login) -> peer.ignoresTheRest());
    }

    @Test
    void saysThatNobodyListens() throws IOException {
        int port;
        try (ServerSocket gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = gone.getLocalPort();
        }
        RouterAddress address = new RouterAddress(
                "127.0.0.1", port, "mikamel", io.mikamel.wire.Secret.of("x"), Tls.OFF, driver().name());

        assertThatThrownBy(() -> driver().connect(address, OPTIONS))
                .isInstanceOf(RouterOsConnectException.class)
                .hasMessageContaining("mikamel@127.0.0.1:" + port);
    }

    private void refusedBy(Class<? extends RouterOsException> leaf, String message, Answer answer) throws IOException {
        ScriptedRouter router = router(peer -> answer.to(peer, peer.hears()));

        assertThatThrownBy(() -> connect(router, HASTY))
                .isInstanceOf(leaf)
                .hasMessageContaining(message)
                .hasMessageContaining("mikamel@127.0.0.1");
    }

    private boolean connected(ScriptedRouter router, String password) {
        RouterAddress address = router.address(driver().name(), password, Tls.OFF);
        try (var connection = driver().connect(address, OPTIONS)) {
            return connection.isOpen();
        }
    }

    private ScriptedRouter oldRouter(String password) throws IOException {
        return router(peer -> {
            Peer.Heard first = peer.hears();
            peer.says(first, "!done", "=ret=" + CHALLENGE);
            Peer.Heard second = peer.hears();
            assertThat(second.words())
                    .containsExactlyInAnyOrder("/login", "=name=mikamel", "=response=" + response(password));
            peer.says(second, "!done");
            peer.ignoresTheRest();
        });
    }

    private static String response(String password) throws NoSuchAlgorithmException {
        MessageDigest md5 = MessageDigest.getInstance("MD5");
        md5.update((byte) 0);
        md5.update(password.getBytes(StandardCharsets.UTF_8));
        md5.update(HexFormat.of().parseHex(CHALLENGE));
        return "00" + HexFormat.of().formatHex(md5.digest());
    }
}
