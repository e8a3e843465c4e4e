package io.mikamel.wire;

import static io.mikamel.contract.Certificate.ROUTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mikamel.contract.Peer;
import io.mikamel.contract.ScriptedRouter;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class TlsTest extends Conversation {

    @Test
    void acceptsAPinInCapitalsWithColons() throws Exception {
        String upperCase = ROUTER.fingerprint().toUpperCase().replaceAll("(..)(?!$)", "$1:");
        ScriptedRouter peer = encrypted(line -> {
            line.letsIn();
            line.ignoresTheRest();
        });

        assertThat(driver.connect(address(peer, Tls.pinned(upperCase)), OPTIONS).isOpen())
                .isTrue();
    }

    @Test
    void tellsThatThePortDoesNotSpeakTls() throws Exception {
        ScriptedRouter peer = peer(line -> {
            line.raw("this is no TLS at all".getBytes());
            line.ignoresTheRest();
        });

        assertThatThrownBy(() -> driver.connect(address(peer, Tls.pinned(ROUTER.fingerprint())), OPTIONS))
                .isInstanceOf(RouterOsConnectException.class)
                .hasMessageContaining("api-ssl");
    }

    @Test
    void tellsThatTheRouterHangsUpInTheHandshake() throws Exception {
        ScriptedRouter peer = peer(Peer::hangsUp);

        assertThatThrownBy(() -> driver.connect(address(peer, Tls.pinned(ROUTER.fingerprint())), OPTIONS))
                .isInstanceOf(RouterOsConnectException.class);
    }

    @Test
    void noticesTheEndOfAnEncryptedStream() throws Exception {
        ScriptedRouter peer = encrypted(line -> {
            line.letsIn();
            line.hears("/ppp/secret/print");
            line.hangsUp();
        });
        RouterConnection connection = driver.connect(address(peer, Tls.pinned(ROUTER.fingerprint())), OPTIONS);

        assertThatThrownBy(() -> connection.execute(PRINT, DEADLINE)).isInstanceOf(RouterOsConnectException.class);
    }

    @Test
    void showsTheCertificateOfAPeer() throws Exception {
        ScriptedRouter peer = encrypted(Peer::ignoresTheRest);

        X509Certificate seen = CertificateProbe.certificate(address(peer), DEADLINE);

        assertThat(Fingerprint.of(seen)).isEqualTo(ROUTER.fingerprint());
    }

    @Test
    void tellsWhyACertificateCannotBeShown() {
        ScriptedRouter peer = peer(Peer::hangsUp);

        assertThatThrownBy(() -> CertificateProbe.certificate(address(peer), DEADLINE))
                .isInstanceOf(RouterOsConnectException.class)
                .hasMessageContaining("127.0.0.1:" + peer.port());
    }

    @Test
    void givesUpOnACertificateWhoseHandshakeDripsForEver() {
        ScriptedRouter peer = peer(line -> {
            // the head of a handshake record of 16 KiB, and then byte by byte what never completes it
            line.raw(new byte[] {22, 3, 3, 64, 0});
            while (true) {
                line.raw(new byte[] {1});
                LockSupport.parkNanos(1_000_000);
            }
        });

        assertThatThrownBy(() -> CertificateProbe.certificate(address(peer), Duration.ofMillis(300)))
                .isInstanceOf(RouterOsConnectException.class)
                .hasMessageContaining("too long");
    }

    private ScriptedRouter encrypted(ScriptedRouter.Script script) throws Exception {
        return peer(ScriptedRouter.encrypted(ROUTER, script));
    }
}
