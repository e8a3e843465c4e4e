package io.mikamel.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.mikamel.contract.Ear;
import io.mikamel.contract.Peer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BreakageTest extends Conversation {

    private static final byte[] ROW = Peer.sentence("!re", "=name=anna", "=comment=" + "x".repeat(300));

    @Test
    void tellsAllCommandsTheWordOfAFatal() {
        RouterConnection connection = connect(line -> {
            Peer.Heard command = line.hears("/ppp/secret/print");
            line.hears("/ppp/secret/print");
            line.says(command, "!fatal", "session terminated on request");
            line.ignoresTheRest();
        });
        Ear first = new Ear();
        Ear second = new Ear();
        connection.start(PRINT, DEADLINE, first);
        connection.start(PRINT, RouterConnection.NO_DEADLINE, second);

        await().until(() -> first.hasEnded() && second.hasEnded());

        assertThat(first.failures.get(0)).isInstanceOf(RouterOsFatalException.class);
        assertThat(second.failures.get(0))
                .isInstanceOf(RouterOsFatalException.class)
                .hasMessageContainingAll("/ppp/secret/print", "session terminated on request");
        assertThat(connection.isOpen()).isFalse();
    }

    @Test
    void takesAFatalWithoutAWord() {
        RouterConnection connection = connect(line -> {
            line.hears("/ppp/secret/print");
            line.says("!fatal");
            line.ignoresTheRest();
        });

        assertThatThrownBy(() -> connection.execute(PRINT, DEADLINE)).isInstanceOf(RouterOsFatalException.class);
    }

    @Test
    void failsCommandsUnderWayAndWaitingWhenTheRouterHangsUp() {
        RouterConnection connection = connect(line -> {
            for (int i = 0; i < OPTIONS.maxInFlight(); i++) {
                line.hears("/ppp/secret/print");
            }
            line.hangsUp();
        });
        Ear heard = new Ear();

        for (int i = 0; i < 10; i++) {
            connection.start(PRINT, DEADLINE, heard);
        }

        await().until(() -> heard.ends.size() == 10);
        assertThat(heard.failures).hasSize(10).allMatch(failure -> failure instanceof RouterOsConnectException);
        assertThat(connection.isOpen()).isFalse();
        assertThat(connection.inFlight()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 4, 5, 15, 16, 17, 18, 100, 320})
    void tellsThatTheStreamEndsInTheMiddleOfARow(int cut) {
        RouterConnection connection = connect(line -> {
            line.hears("/ppp/secret/print");
            line.raw(Arrays.copyOf(ROW, cut));
            line.hangsUp();
        });

        assertThatThrownBy(() -> connection.execute(PRINT, DEADLINE))
                .isInstanceOf(RouterOsConnectException.class)
                .hasMessageContaining("end of stream inside a sentence");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4, 100})
    void tellsThatTheConnectionIsResetInTheMiddleOfARow(int cut) {
        RouterConnection connection = connect(line -> {
            line.hears("/ppp/secret/print");
            line.raw(Arrays.copyOf(ROW, cut));
            line.resets();
        });

        assertThatThrownBy(() -> connection.execute(PRINT, DEADLINE)).isInstanceOf(RouterOsConnectException.class);
        assertThat(connection.isOpen()).isFalse();
    }

    @Test
    void noticesThatAnIdleConnectionIsClosed() {
        RouterConnection connection = connect(Peer::hangsUp);

        await().until(() -> !connection.isOpen());

        assertThatThrownBy(() -> connection.execute(PRINT, DEADLINE))
                .isInstanceOf(RouterOsConnectException.class)
                .hasMessageContaining("the router closed the connection");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\u00ff", "\u00f8\u0000\u0000\u0000\u0000", "\u0005hello\u0000", "\u00f0\u007f\u00ff\u00ff\u00ff"
            })
    void tellsThatTheRouterSentGarbage(String garbage) {
        RouterConnection connection = connect(line -> {
            line.hears("/ppp/secret/print");
            line.raw(garbage.getBytes(StandardCharsets.ISO_8859_1));
            line.ignoresTheRest();
        });

        assertThatThrownBy(() -> connection.execute(PRINT, DEADLINE))
                .isInstanceOf(RouterOsProtocolException.class)
                .hasMessageContaining("/ppp/secret/print on mikamel@");
        assertThat(connection.isOpen()).isFalse();
    }

    @Test
    void takesASentenceAboveTheLimitForAProtocolError() {
        RouterConnection connection = connect(impatient(), line -> {
            Peer.Heard command = line.hears("/ppp/secret/print");
            line.says(command, "!re", "=comment=" + "x".repeat(2 * 1024 * 1024));
            line.ignoresTheRest();
        });

        assertThatThrownBy(() -> connection.execute(PRINT, DEADLINE)).isInstanceOf(RouterOsProtocolException.class);
    }

    @Test
    void closesOnceAndFailsWhatIsUnderWay() {
        RouterConnection connection = connect(Peer::ignoresTheRest);
        Ear heard = new Ear();
        connection.start(PRINT, RouterConnection.NO_DEADLINE, heard);

        assertThatCode(() -> {
                    connection.close();
                    connection.close();
                })
                .doesNotThrowAnyException();

        await().until(heard::hasEnded);
        assertThat(heard.failures).singleElement().isInstanceOf(RouterOsConnectException.class);
        assertThatThrownBy(() -> connection.execute(PRINT, DEADLINE)).hasMessageContaining("closed here");
    }

    @Test
    void canBeClosedAndUsedInsideAListener() {
        RouterConnection connection = connect(line -> {
            line.says(line.hears("/ppp/secret/print"), "!done");
            line.says(line.hears("/ppp/secret/print"), "!re", "=a=1");
            line.ignoresTheRest();
        });
        Ear second = new Ear();
        AtomicReference<RuntimeException> refused = new AtomicReference<>();

        connection.start(PRINT, DEADLINE, new Ear() {
            @Override
            public void done(Optional<String> ret) {
                try {
                    connection.execute(PRINT, DEADLINE);
                } catch (IllegalStateException e) {
                    refused.set(e);
                }
                connection.start(PRINT, DEADLINE, second);
            }
        });

        await().until(() -> second.rows.size() == 1);
        connection.close();
        await().until(second::hasEnded);
        assertThat(refused.get()).hasMessageContaining("would wait for itself");
    }

    @Test
    void closesItsConnectionsWithTheDriver() {
        RouterConnection connection = connect(Peer::ignoresTheRest);
        Ear heard = new Ear();
        connection.start(PRINT, DEADLINE, heard);

        driver.close();

        await().until(heard::hasEnded);
        assertThat(connection.isOpen()).isFalse();
    }
}
