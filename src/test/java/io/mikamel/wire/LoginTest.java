package io.mikamel.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.mikamel.contract.Peer;
import io.mikamel.contract.ScriptedRouter;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class LoginTest extends Conversation {

    private static final String[] CLEAR = {"/login", "=name=mikamel", "=password=" + ScriptedRouter.PASSWORD};

    @Test
    void answersTheChallengeOfAnOldRouter() {
        ScriptedRouter peer = peer(line -> {
            line.hears(CLEAR);
            line.says("!done", "=ret=ebddd18303a54111e2dea05a92ab46b4");
            line.hears("/login", "=name=mikamel", "=response=0024a38422624fdbc6e3fdb35e759ac237");
            line.says("!done");
            line.ignoresTheRest();
        });

        assertThat(driver.connect(address(peer), OPTIONS).isOpen()).isTrue();
    }

    @Test
    void answersTheChallengeWithTheUtf8BytesOfThePassword() {
        ScriptedRouter peer = peer(line -> {
            line.hears();
            line.says("!done", "=ret=ebddd18303a54111e2dea05a92ab46b4");
            line.hears("/login", "=name=jürgen", "=response=00432c91837058111ceb329e951c81715e");
            line.says("!done");
            line.ignoresTheRest();
        });
        RouterAddress address =
                new RouterAddress("127.0.0.1", peer.port(), "jürgen", Secret.of("pässwörd"), Tls.OFF, "native");

        assertThat(driver.connect(address, OPTIONS).isOpen()).isTrue();
    }

    @Test
    void readsAnAnswerThatComesByteByByte() {
        ScriptedRouter peer = peer(line -> {
            line.hears(CLEAR);
            line.drips(Peer.sentence("!done"));
            line.ignoresTheRest();
        });

        assertThat(driver.connect(address(peer), OPTIONS).isOpen()).isTrue();
    }

    @Test
    void takesATrapWithoutAMessageForARefusal() {
        ScriptedRouter peer = peer(line -> {
            line.hears(CLEAR);
            line.says("!trap");
            line.ignoresTheRest();
        });

        assertThatThrownBy(() -> driver.connect(address(peer), OPTIONS)).isInstanceOf(RouterOsLoginException.class);
    }

    @Test
    void takesARefusedResponseForARefusal() {
        ScriptedRouter peer = peer(line -> {
            line.hears(CLEAR);
            line.says("!done", "=ret=ebddd18303a54111e2dea05a92ab46b4");
            line.hears();
            line.says("!trap", "=message=cannot log in");
            line.says("!done");
            line.ignoresTheRest();
        });

        assertThatThrownBy(() -> driver.connect(address(peer), OPTIONS)).isInstanceOf(RouterOsLoginException.class);
    }

    @Test
    void refusesAChallengeThatIsNone() {
        ScriptedRouter peer = peer(line -> {
            line.hears(CLEAR);
            line.says("!done", "=ret=hello");
            line.ignoresTheRest();
        });

        assertThatThrownBy(() -> driver.connect(address(peer), OPTIONS)).isInstanceOf(RouterOsProtocolException.class);
    }

    @Test
    void givesUpOnALoginThatDripsForEver() {
        ScriptedRouter peer = peer(line -> {
            while (true) {
                line.says("!re");
            }
        });

        assertThatThrownBy(() -> driver.connect(address(peer), impatient()))
                .isInstanceOf(RouterOsTimeoutException.class);
    }

    @Test
    void tellsThatThePeerIsNoRouter() {
        ScriptedRouter peer = peer(line -> {
            line.raw("HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n".getBytes());
            line.ignoresTheRest();
        });

        assertThatThrownBy(() -> driver.connect(address(peer), impatient())).isInstanceOf(RouterOsException.class);
    }

    @Test
    void tellsThatANameHasNoAddress() {
        RouterAddress address = new RouterAddress("router.invalid", 8728, "u", Secret.of("p"), Tls.OFF, "native");

        assertThatThrownBy(() -> driver.connect(address, OPTIONS))
                .isInstanceOf(RouterOsConnectException.class)
                .hasMessageContaining("router.invalid");
    }

    @Test
    void makesNoConnectionsOnceTheDriverIsClosed() {
        ScriptedRouter peer = peer(line -> {
            line.letsIn();
            line.ignoresTheRest();
        });
        driver.close();

        assertThatThrownBy(() -> driver.connect(address(peer), OPTIONS))
                .isInstanceOf(RouterOsConnectException.class)
                .hasMessageContaining("closed");
    }

    @Test
    void givesUpALoginWhenTheDriverIsClosed() {
        ScriptedRouter peer = peer(Peer::ignoresTheRest);
        CompletableFuture<RouterConnection> connecting =
                CompletableFuture.supplyAsync(() -> driver.connect(address(peer), OPTIONS));
        await().until(() -> peer.openLines() == 1);

        driver.close();

        assertThatThrownBy(connecting::join).hasCauseInstanceOf(RouterOsConnectException.class);
        await().until(() -> peer.openLines() == 0);
    }

    @Test
    void usesBytesThatComeTogetherWithTheLogin() {
        ScriptedRouter peer = peer(line -> {
            line.hears(CLEAR);
            line.says("!done");
            line.says("!re", ".tag=99", "=stray=1");
            Peer.Heard command = line.hears("/ppp/secret/print");
            line.says(command, "!done");
            line.ignoresTheRest();
        });

        Reply reply = driver.connect(address(peer), OPTIONS).execute(PRINT, Duration.ofSeconds(20));

        assertThat(reply.rows()).isEmpty();
    }
}
