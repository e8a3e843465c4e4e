package io.mikamel.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TlsTest extends Conversation {

    private static Certificates router;
    private static Certificates other;
    private static Certificates named;

    @BeforeAll
    static void makeCertificates(@TempDir Path directory) throws Exception {
        router = Certificates.make(directory);
        other = Certificates.make(directory);
        named = Certificates.make(directory, "-ext", "SAN=ip:127.0.0.1");
    }

    @Test
    void acceptsASelfSignedCertificateThatIsPinned() throws Exception {
        String upperCase = router.fingerprint().toUpperCase().replaceAll("(..)(?!$)", "$1:");
        ScriptedPeer peer = peerWith(router);

        RouterConnection connection = driver.connect(peer.address(Tls.pinned(upperCase)), OPTIONS);

        assertThat(connection.execute(PRINT, DEADLINE).rows()).containsExactly(Row.of("name", "anna"));
    }

    @Test
    void refusesAnotherCertificateThanThePinnedAndNamesBoth() throws Exception {
        ScriptedPeer peer = peerWith(other);

        assertThatThrownBy(() -> driver.connect(peer.address(Tls.pinned(router.fingerprint())), OPTIONS))
                .isInstanceOf(RouterOsConnectException.class)
                .hasMessageContainingAll(router.fingerprint(), other.fingerprint(), "pinned");
    }

    @Test
    void remembersTheCertificateItSeesFirst() throws Exception {
        FingerprintStore store = FingerprintStore.inMemory();
        ScriptedPeer peer = peerWith(router);
        RouterAddress address = peer.address(Tls.TRUST_ON_FIRST_USE);
        try (NativeDriver trusting = new NativeDriver(store)) {
            trusting.connect(address, OPTIONS).close();
            trusting.connect(address, OPTIONS).close();
        }

        assertThat(store.known(address.hostAndPort())).hasValue(router.fingerprint());
    }

    @Test
    void refusesACertificateThatChanged() throws Exception {
        FingerprintStore store = FingerprintStore.inMemory();
        ScriptedPeer peer = peerWith(other);
        RouterAddress address = peer.address(Tls.TRUST_ON_FIRST_USE);
        store.remember(address.hostAndPort(), router.fingerprint());
        try (NativeDriver trusting = new NativeDriver(store)) {
            assertThatThrownBy(() -> trusting.connect(address, OPTIONS))
                    .isInstanceOf(RouterOsConnectException.class)
                    .hasMessageContainingAll(router.fingerprint(), other.fingerprint(), "remembered");
        }

        assertThat(store.known(address.hostAndPort())).hasValue(router.fingerprint());
    }

    @Test
    void leavesTheJudgementToTheCallersContext() throws Exception {
        ScriptedPeer peer = peerWith(named);

        RouterConnection connection = driver.connect(peer.address(Tls.with(named.client())), OPTIONS);

        assertThat(connection.execute(PRINT, DEADLINE).rows()).hasSize(1);
    }

    @Test
    void refusesWhatTheCallersContextDoesNotTrust() throws Exception {
        ScriptedPeer peer = peerWith(other);

        assertThatThrownBy(() -> driver.connect(peer.address(Tls.with(named.client())), OPTIONS))
                .isInstanceOf(RouterOsConnectException.class)
                .hasMessageContaining("TLS with mikamel@127.0.0.1");
    }

    @Test
    void checksTheHostNameWithTheCallersContext() throws Exception {
        ScriptedPeer peer = peerWith(router);

        assertThatThrownBy(() -> driver.connect(peer.address(Tls.with(router.client())), OPTIONS))
                .isInstanceOf(RouterOsConnectException.class)
                .hasMessageContaining("subject alternative");
    }

    @Test
    void tellsThatThePortDoesNotSpeakTls() throws Exception {
        ScriptedPeer peer = peer(line -> {
            line.raw("this is no TLS at all".getBytes());
            line.waitsForTheEnd();
        });

        assertThatThrownBy(() -> driver.connect(peer.address(Tls.pinned(router.fingerprint())), OPTIONS))
                .isInstanceOf(RouterOsConnectException.class)
                .hasMessageContaining("api-ssl");
    }

    @Test
    void givesUpOnAHandshakeThatHangs() throws Exception {
        ScriptedPeer peer = peer(Line::waitsForTheEnd);

        assertThatThrownBy(() -> driver.connect(peer.address(Tls.pinned(router.fingerprint())), impatient()))
                .isInstanceOf(RouterOsConnectException.class)
                .hasMessageContaining("too long");
    }

    @Test
    void tellsThatTheRouterHangsUpInTheHandshake() throws Exception {
        ScriptedPeer peer = peer(Line::hangsUp);

        assertThatThrownBy(() -> driver.connect(peer.address(Tls.pinned(router.fingerprint())), OPTIONS))
                .isInstanceOf(RouterOsConnectException.class);
    }

    @Test
    void noticesTheEndOfAnEncryptedStream() throws Exception {
        ScriptedPeer peer = encrypted(router, line -> {
            line.login();
            line.hears("/ppp/secret/print");
            line.hangsUp();
        });
        RouterConnection connection = driver.connect(peer.address(Tls.pinned(router.fingerprint())), OPTIONS);

        assertThatThrownBy(() -> connection.execute(PRINT, DEADLINE)).isInstanceOf(RouterOsConnectException.class);
    }

    @Test
    void showsTheFingerprintOfAPeer() throws Exception {
        ScriptedPeer peer = peerWith(router);

        String fingerprint = CertificateProbe.fingerprint("127.0.0.1", peer.port(), Duration.ofSeconds(20));

        assertThat(fingerprint).isEqualTo(router.fingerprint());
    }

    @Test
    void tellsWhyAFingerprintCannotBeShown() {
        ScriptedPeer peer = peer(Line::hangsUp);

        assertThatThrownBy(() -> CertificateProbe.fingerprint("127.0.0.1", peer.port(), Duration.ofSeconds(20)))
                .isInstanceOf(RouterOsConnectException.class)
                .hasMessageContaining("127.0.0.1:" + peer.port());
    }

    private ScriptedPeer peerWith(Certificates certificates) throws Exception {
        return encrypted(certificates, line -> {
            line.login();
            String tag = line.hears("/ppp/secret/print");
            line.says("!re", tag, "=name=anna");
            line.says("!done", tag);
            line.waitsForTheEnd();
        });
    }

    private ScriptedPeer encrypted(Certificates certificates, ScriptedPeer.Script script) throws Exception {
        return peer(new ScriptedPeer(
                certificates
                        .server()
                        .getServerSocketFactory()
                        .createServerSocket(0, 50, InetAddress.getLoopbackAddress()),
                script));
    }
}
