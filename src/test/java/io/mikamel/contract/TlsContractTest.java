package io.mikamel.contract;

import static io.mikamel.contract.Certificate.NAMED;
import static io.mikamel.contract.Certificate.OTHER;
import static io.mikamel.contract.Certificate.ROUTER;
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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** How a driver judges a router's certificate. */
@ParameterizedClass
@EnumSource(Subject.class)
class TlsContractTest {

    private static final ConnectionOptions OPTIONS = ConnectionOptions.DEFAULTS;

    private final FingerprintStore fingerprints = FingerprintStore.inMemory();
    private final RouterDriver driver;
    private final List<AutoCloseable> opened = new ArrayList<>();

    TlsContractTest(Subject subject) {
        driver = subject.driver(fingerprints);
    }

    @AfterEach
    void closeAll() throws Exception {
        for (AutoCloseable one : opened) {
            one.close();
        }
    }

    @Test
    void talksWithRouterWhoseCertificateIsPinned() throws Exception {
        assertThat(names(address(ROUTER, Tls.pinned(ROUTER.fingerprint())))).containsExactly(Row.of("name", "anna"));
    }

    @Test
    void refusesAnotherCertificateBeforeItSendsThePassword() throws Exception {
        RouterAddress address = address(OTHER, Tls.pinned(ROUTER.fingerprint()));

        assertThatThrownBy(() -> driver.connect(address, OPTIONS))
                .isInstanceOf(RouterOsConnectException.class)
                .hasMessageContainingAll(ROUTER.fingerprint(), OTHER.fingerprint(), "pinned");
    }

    @Test
    void remembersTheFirstCertificateAndRefusesTheNext() throws Exception {
        RouterAddress address = address(ROUTER, Tls.TRUST_ON_FIRST_USE);
        assertThat(names(address)).hasSize(1);
        assertThat(names(address)).hasSize(1);
        assertThat(fingerprints.known(address.hostAndPort())).hasValue(ROUTER.fingerprint());
        RouterAddress changed = address(OTHER, Tls.TRUST_ON_FIRST_USE);
        fingerprints.remember(changed.hostAndPort(), ROUTER.fingerprint());

        assertThatThrownBy(() -> driver.connect(changed, OPTIONS))
                .isInstanceOf(RouterOsConnectException.class)
                .hasMessageContainingAll(ROUTER.fingerprint(), OTHER.fingerprint(), "remembered");
        assertThat(fingerprints.known(changed.hostAndPort())).hasValue(ROUTER.fingerprint());
    }

    @Test
    void leavesTheJudgementToTheCallersContext() throws Exception {
        assertThat(names(address(NAMED, Tls.with(NAMED.client())))).hasSize(1);

        RouterAddress untrusted = address(OTHER, Tls.with(NAMED.client()));
        assertThatThrownBy(() -> driver.connect(untrusted, OPTIONS)).isInstanceOf(RouterOsConnectException.class);
        RouterAddress nameless = address(ROUTER, Tls.with(ROUTER.client()));
        assertThatThrownBy(() -> driver.connect(nameless, OPTIONS))
                .isInstanceOf(RouterOsConnectException.class)
                .hasMessageContaining("pin the fingerprint");
    }

    @Test
    void givesUpOnHandshakeThatHangs() throws Exception {
        ScriptedRouter silent = ScriptedRouter.playing(Peer::ignoresTheRest);
        opened.add(silent);
        ConnectionOptions hasty = new ConnectionOptions(
                Duration.ofMillis(300), Duration.ofSeconds(9), 65_536, 4, Duration.ofSeconds(1), CodePage.WINDOWS_1252);
        RouterAddress address =
                silent.address(driver.name(), ScriptedRouter.PASSWORD, Tls.pinned(ROUTER.fingerprint()));

        assertThatThrownBy(() -> driver.connect(address, hasty))
                .isInstanceOf(RouterOsConnectException.class)
                .hasMessageContaining("too long");
    }

    private RouterAddress address(Certificate certificate, Tls tls) throws Exception {
        ScriptedRouter scripted = ScriptedRouter.encrypted(certificate, peer -> {
            peer.letsIn();
            Peer.Heard print = peer.hears();
            peer.says(print, "!re", "=name=anna");
            peer.says(print, "!done");
            peer.ignoresTheRest();
        });
        opened.add(scripted);
        return scripted.address(driver.name(), ScriptedRouter.PASSWORD, tls);
    }

    private List<Row> names(RouterAddress address) {
        try (RouterConnection connection = driver.connect(address, OPTIONS)) {
            return connection.execute(DriverTest.PRINT, DriverTest.DEADLINE).rows();
        }
    }
}
