package io.mikamel.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mikamel.simulator.server.Fault;
import io.mikamel.wire.RouterOsProtocolException;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FaultTest {

    private static final String PRINT = "/ppp/secret/print";

    private SimulatedRouter router;
    private Socket socket;
    private ApiClient client;

    @BeforeEach
    void start() throws IOException {
        router = SimulatedRouter.builder("edge").start();
        router.add("/ppp/secret", Map.of("name", "u"));
        socket = new Socket(InetAddress.getLoopbackAddress(), router.port());
        client = new ApiClient(socket).loggedIn("admin", "");
    }

    @AfterEach
    void stop() throws IOException {
        client.close();
        router.close();
    }

    private void assertSilent() throws IOException {
        socket.setSoTimeout(200);
        assertThatThrownBy(client::hear).isInstanceOf(SocketTimeoutException.class);
    }

    @Test
    void refusesConnectionsWhileDownAndListensAgainOnTheSamePort() throws IOException {
        int port = router.port();
        router.fault(Fault.DOWN);

        assertThatThrownBy(client::hear).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> ApiClient.to(router)).isInstanceOf(ConnectException.class);
        router.clearFaults();
        assertThat(router.port()).isEqualTo(port);
        assertThat(ApiClient.adminOf(router).rows(PRINT)).hasSize(1);
    }

    @Test
    void resetsInTheMiddleOfARow() throws IOException {
        router.faultOnNext(PRINT, Fault.RESET_MID_ROW);
        client.say(PRINT);

        assertThatThrownBy(client::hear).isInstanceOf(SocketException.class);
    }

    @Test
    void endsInTheMiddleOfARow() throws IOException {
        router.faultOnNext(PRINT, Fault.END_MID_ROW);
        client.say(PRINT);

        assertThatThrownBy(client::hear).isInstanceOf(EOFException.class).hasMessageContaining("inside a sentence");
    }

    @Test
    void fallsSilentAfterHalfASentence() throws IOException {
        router.faultOnNext(PRINT, Fault.HALF_SENTENCE);
        client.say(PRINT);

        assertSilent();
        client.say("/system/identity/print");
        assertSilent();
    }

    @Test
    void neverAnswersWhereItHangs() throws IOException {
        router.faultOnNext(PRINT, Fault.HANG);
        client.say(PRINT, ".tag=1");

        assertThat(client.ask("/system/identity/print", ".tag=2")).last().isEqualTo("!done .tag=2");
        assertSilent();
    }

    @Test
    void answersGarbage() throws IOException {
        router.faultOnNext(PRINT, Fault.GARBAGE);
        client.say(PRINT);

        assertThatThrownBy(client::hear).isInstanceOf(RouterOsProtocolException.class);
    }

    @Test
    void endsWithFatal() throws IOException {
        router.faultOnNext(PRINT, Fault.FATAL);

        assertThat(client.ask(PRINT)).containsExactly("!fatal session terminated");
        assertThatThrownBy(client::hear).isInstanceOf(EOFException.class);
    }

    @Test
    void leavesOutDoneTagOrMessage() throws IOException {
        router.faultOnNext(PRINT, Fault.MISSING_DONE);
        client.say(PRINT, "=.proplist=name", ".tag=1");
        assertThat(client.hear()).isEqualTo("!re .tag=1 =name=u");
        router.faultOnNext(PRINT, Fault.MISSING_TAG);
        assertThat(client.ask(PRINT, "=.proplist=name", ".tag=2")).containsExactly("!re =name=u", "!done");
        router.faultOnNext("/ppp/secret/add", Fault.BARE_TRAP);
        assertThat(client.ask("/ppp/secret/add", ".tag=3")).containsExactly("!trap .tag=3", "!done .tag=3");
        router.faultOnNext("/ppp/secret/add", Fault.TRAP_WITHOUT_DONE);
        client.say("/ppp/secret/add", ".tag=4");
        assertThat(client.hear()).startsWith("!trap .tag=4");
        assertSilent();
    }

    @Test
    void leavesOutDoneAfterEmpty() throws IOException {
        router.fault(Fault.EMPTY_WITHOUT_DONE);
        client.say("/ppp/active/print", ".tag=1");

        assertThat(client.hear()).isEqualTo("!empty .tag=1");
        assertThat(client.ask(PRINT, "=.proplist=name")).containsExactly("!re =name=u", "!done");
        assertSilent();
    }

    @Test
    void putsTagsLastAndStraysBefore() throws IOException {
        router.faultOnNext(PRINT, Fault.TAG_LAST);
        router.faultOnNext(PRINT, Fault.STRAY_TAG);
        router.faultOnNext(PRINT, Fault.EMPTY_SENTENCE);

        assertThat(client.ask(PRINT, "=.proplist=name", ".tag=1"))
                .containsExactly("!re .tag=nobody", "!re =name=u .tag=1", "!done .tag=1");
    }

    @Test
    void refusesOneCommandAndAnswersTheNext() throws IOException {
        router.faultOnNext(PRINT, Fault.TRAP);

        assertThat(client.ask(PRINT)).containsExactly("!trap =message=failure: simulated", "!done");
        assertThat(client.rows(PRINT)).hasSize(1);
    }

    @Test
    void sendsInSmallSegmentsAndSlowly() throws IOException {
        router.fault(Fault.segments(1));
        assertThat(client.rows(PRINT)).hasSize(1);
        router.clearFaults();
        router.fault(Fault.slow(400));
        long start = System.nanoTime();
        assertThat(client.rows(PRINT)).hasSize(1);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(300));
    }

    @Test
    void answersLate() throws IOException {
        router.faultOnNext(PRINT, Fault.delay(Duration.ofMillis(100)));
        client.say(PRINT, "=.proplist=name", ".tag=late");

        assertThat(client.ask("/system/identity/print", ".tag=soon")).last().isEqualTo("!done .tag=soon");
        assertThat(client.hear()).isEqualTo("!re .tag=late =name=u");
    }

    @Test
    void rebootsOnCommandWithTheConnectionsReset() throws IOException {
        assertThat(client.ask("/system/reboot")).containsExactly("!done");

        assertThatThrownBy(client::hear).isInstanceOf(IOException.class);
        assertThat(ApiClient.adminOf(router)
                        .rows("/system/resource/print")
                        .get(0)
                        .get("uptime"))
                .matches("\\d{1,2}s");
    }

    @Test
    void tellsAWrongTimeButTheRightUptime() throws IOException {
        router.fault(Fault.wrongClock(Duration.ofDays(-20_000)));

        assertThat(client.rows("/system/clock/print").get(0).get("date")).startsWith("197");
        assertThat(client.rows("/system/resource/print").get(0).get("uptime")).startsWith("6d23h");
    }

    @Test
    void closesOrSaysFatalToOneSessionTooMany() throws IOException {
        router.set("/ip/service", "api", Map.of("max-sessions", "1"));
        assertThatThrownBy(() -> ApiClient.to(router).hear()).isInstanceOf(IOException.class);

        try (SimulatedRouter strict =
                SimulatedRouter.builder("s").fatalOverLimit(true).start()) {
            strict.set("/ip/service", "api", Map.of("max-sessions", "1"));
            ApiClient.adminOf(strict);
            assertThat(ApiClient.to(strict).hear()).startsWith("!fatal");
        }
    }

    @Test
    void forgetsConnectionsThatAreGone() throws IOException {
        client.close();

        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> router.connectionCount() == 0);
        assertThat(router.rows("/user/active")).isEmpty();
    }

    @Test
    void leavesOutTheCategoryAlone() throws IOException {
        router.fault(Fault.NO_CATEGORY);

        assertThat(client.ask("/ppp/secret/remove", "=.id=*99"))
                .containsExactly("!trap =message=no such item", "!done");
        client.say("/ppp/secret/listen", ".tag=L");
        client.say("/cancel", "=tag=L", ".tag=C");
        assertThat(client.hear()).isEqualTo("!trap .tag=L =message=interrupted");
    }
}
