package io.mikamel.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mikamel.wire.CodePage;
import io.mikamel.wire.ConnectionOptions;
import io.mikamel.wire.FingerprintStore;
import io.mikamel.wire.RouterAddress;
import io.mikamel.wire.RouterConnection;
import io.mikamel.wire.RouterDriver;
import io.mikamel.wire.RouterOsConnectException;
import io.mikamel.wire.Row;
import io.mikamel.wire.Tls;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a driver judges a router's certificate. */
abstract class TlsContract {

    private static final ConnectionOptions OPTIONS = ConnectionOptions.DEFAULTS;
    private static Certificate router;
    private static Certificate other;
    private static Certificate named;

    final FingerprintStore fingerprints = FingerprintStore.inMemory();
    private final List<AutoCloseable> opened = new ArrayList<>();

    abstract RouterDriver driver();

    @BeforeAll
    static void makeCertificates(@TempDir Path directory) throws Exception {
        router = Certificate.make(directory);
        other = Certificate.make(directory);
        named = Certificate.make(directory, "-ext", "SAN=ip:127.0.0.1");
    }

    @AfterEach
    void closeAll() throws Exception {
        for (AutoCloseable one : opened) {
            one.close();
        }
    }

    @Test
    void talksWithRouterWhoseCertificateIsPinned() throws Exception {
        assertThat(names(address(router, Tls.pinned(router.fingerprint())))).containsExactly(Row.of("name", "anna"));
    }

    @Test
    void refusesAnotherCertificateBeforeItSendsThePassword() throws Exception {
        RouterAddress address = address(other, Tls.pinned(router.fingerprint()));

        assertThatThrownBy(() -> driver().connect(address, OPTIONS))
                .isInstanceOf(RouterOsConnectException.class)
                .hasMessageContainingAll(router.fingerprint(), other.fingerprint(), "pinned");
    }

    @Test
    void remembersTheFirstCertificateAndRefusesTheNext() throws Exception {
        RouterAddress address = address(router, Tls.TRUST_ON_FIRST_USE);
        assertThat(names(address)).hasSize(1);
        assertThat(names(address)).hasSize(1);
        assertThat(fingerprints.known(address.hostAndPort())).hasValue(router.fingerprint());
        RouterAddress changed = address(other, Tls.TRUST_ON_FIRST_USE);
        fingerprints.remember(changed.hostAndPort(), router.fingerprint());

        assertThatThrownBy(() -> driver().connect(changed, OPTIONS)).isInstanceOf(RouterOsConnectException.class);
    }

    @Test
    void leavesTheJudgementToTheCallersContext() throws Exception {
        assertThat(names(address(named, Tls.with(named.client())))).hasSize(1);

        RouterAddress untrusted = address(other, Tls.with(named.client()));
        assertThatThrownBy(() -> driver().connect(untrusted, OPTIONS)).isInstanceOf(RouterOsConnectException.class);
        RouterAddress nameless = address(router, Tls.with(router.client()));
        assertThatThrownBy(() -> driver().connect(nameless, OPTIONS)).isInstanceOf(RouterOsConnectException.class);
    }

    @Test
    void givesUpOnHandshakeThatHangs() throws Exception {
        ScriptedRouter silent = ScriptedRouter.playing(Peer::ignoresTheRest);
        opened.add(silent);
        ConnectionOptions hasty = new ConnectionOptions(
                Duration.ofMillis(300), Duration.ofSeconds(9), 65_536, 4, Duration.ofSeconds(1), CodePage.WINDOWS_1252);
        RouterAddress address =
                silent.address(driver().name(), ScriptedRouter.PASSWORD, Tls.pinned(router.fingerprint()));

        assertThatThrownBy(() -> driver().connect(address, hasty))
                .isInstanceOf(RouterOsConnectException.class)
                .hasMessageContaining("too long");
    }

    private RouterAddress address(Certificate certificate, Tls tls) throws Exception {
        ServerSocket server = certificate
                .server()
                .getServerSocketFactory()
                .createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        ScriptedRouter scripted = new ScriptedRouter(server, peer -> {
            peer.letsIn();
            Peer.Heard print = peer.hears();
            peer.says(print, "!re", "=name=anna");
            peer.says(print, "!done");
            peer.ignoresTheRest();
        });
        opened.add(scripted);
        return scripted.address(driver().name(), ScriptedRouter.PASSWORD, tls);
    }

    private List<Row> names(RouterAddress address) {
        try (RouterConnection connection = driver().connect(address, OPTIONS)) {
            return connection.execute(DriverTest.PRINT, DriverTest.DEADLINE).rows();
        }
    }
}
