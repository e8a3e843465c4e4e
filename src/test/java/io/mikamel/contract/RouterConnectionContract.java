package io.mikamel.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.mikamel.simulator.SimulatedRouter;
import io.mikamel.simulator.router.Dialect;
import io.mikamel.simulator.server.Fault;
import io.mikamel.wire.Attribute;
import io.mikamel.wire.Call;
import io.mikamel.wire.CodePage;
import io.mikamel.wire.Command;
import io.mikamel.wire.ConnectionOptions;
import io.mikamel.wire.Reply;
import io.mikamel.wire.RouterAddress;
import io.mikamel.wire.RouterConnection;
import io.mikamel.wire.RouterOsConnectException;
import io.mikamel.wire.RouterOsException;
import io.mikamel.wire.RouterOsFatalException;
import io.mikamel.wire.RouterOsLoginException;
import io.mikamel.wire.RouterOsProtocolException;
import io.mikamel.wire.RouterOsTimeoutException;
import io.mikamel.wire.RouterOsTrapException;
import io.mikamel.wire.RouterOsUnsupportedException;
import io.mikamel.wire.Row;
import io.mikamel.wire.Secret;
import io.mikamel.wire.Tls;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every driver does with a router of one dialect, as the simulator plays it. */
@ParameterizedClass
@EnumSource(Dialect.class)
abstract class RouterConnectionContract {

    private static final Duration DEADLINE = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final ConnectionOptions OPTIONS = new ConnectionOptions(
            Duration.ofSeconds(10), Duration.ofSeconds(10), 16 << 20, 4, SHORT, CodePage.WINDOWS_1252);
    private static final Command SECRETS =
            Command.to("/ppp/secret/print").proplist(".id", "name", "profile").build();

    private static SimulatedRouter router;

    private final Subject subject;
    private final Dialect dialect;
    private RouterConnection connection;

    RouterConnectionContract(Subject subject, Dialect dialect) {
        this.subject = subject;
        this.dialect = dialect;
    }

    @BeforeParameterizedClassInvocation
    static void startRouter(Dialect dialect) {
        router = SimulatedRouter.builder("contract")
                .dialect(dialect)
                .tls(true)
                .user("mikamel", "s3cret w0rd", "full")
                .subscribers(300)
                .start();
    }

    @AfterParameterizedClassInvocation
    static void stopRouter() {
        router.close();
    }

    @AfterEach
    void hangUp() {
        router.clearFaults();
        if (connection != null) {
            connection.close();
        }
    }

    @Test
    void readsWhatTheRouterHolds() {
        Reply reply = connected().execute(SECRETS, DEADLINE);

        assertThat(reply.rows())
                .extracting(row -> row.get("name"))
                .containsExactlyElementsOf(router.rows("/ppp/secret").stream()
                        .map(row -> row.get("name"))
                        .toList());
    }

    @Test
    void readsTheVersionOverTls() {
        RouterAddress address = address(
                router.tlsPort(), "s3cret w0rd", Tls.pinned(router.fingerprint().orElseThrow()));
        connection = subject.driver().connect(address, OPTIONS);

        Reply reply = connection.execute(Command.to("/system/resource/print").build(), DEADLINE);

        assertThat(reply.rows().get(0).get("version")).isEqualTo(dialect.version());
    }

    @Test
    void findsNoRows() {
        Command none = Command.to("/ppp/secret/print").query("?name=nobody").build();

        assertThat(connected().execute(none, DEADLINE)).isEqualTo(new Reply(List.of(), Optional.empty()));
    }

    @Test
    void findsRowsByQueryWords() {
        Map<String, String> wanted = router.rows("/ppp/secret").get(7);
        Command query = Command.to("/ppp/secret/print")
                .proplist("name")
                .query("?name=" + wanted.get("name"))
                .query("?name=nobody")
                .query("?#|")
                .query("?disabled=" + wanted.get("disabled"))
                .build();

        assertThat(connected().execute(query, DEADLINE).rows()).containsExactly(Row.of("name", wanted.get("name")));
    }

    @Test
    void findsRowsByPresence() {
        Command query =
                Command.to("/ppp/secret/print").query("?-no-such-property").build();
        if (subject.carriesEverything()) {
            assertThat(connected().execute(query, DEADLINE).rows()).hasSameSizeAs(router.rows("/ppp/secret"));
        } else {
            assertThatThrownBy(() -> connected().execute(query, DEADLINE))
                    .isInstanceOf(RouterOsUnsupportedException.class);
        }
    }

    @Test
    void counts() {
        Command count = Command.to("/ppp/secret/print").flag("count-only").build();

        assertThat(connected().execute(count, DEADLINE).ret())
                .hasValue(String.valueOf(router.rows("/ppp/secret").size()));
    }

    @Test
    void addsChangesAndRemovesWithAwkwardText() {
        String name = "a b=c,d/e 'f' (g) Zoë 😀";
        RouterConnection writing = connected();
        String id =
                writing.execute(secret(name, "say: where not"), DEADLINE).ret().orElseThrow();

        writing.execute(
                Command.to("/ppp/secret/set")
                        .with(".id", id)
                        .with("comment", "")
                        .build(),
                DEADLINE);
        assertThat(found(writing, id)).containsEntry("name", name).doesNotContainEntry("comment", "say: where not");
        writing.execute(Command.to("/ppp/secret/disable").with(".id", id).build(), DEADLINE);
        assertThat(found(writing, id)).containsEntry("disabled", "true");
        writing.execute(Command.to("/ppp/secret/remove").with(".id", id).build(), DEADLINE);

        assertThat(router.rows("/ppp/secret")).noneMatch(row -> row.get("name").equals(name));
    }

    @Test
    void writesTextOfEveryKindOrSaysThatItCannot() {
        Command hard = secret("hard", "it's\r\n\"hard\"");
        if (subject.carriesEverything()) {
            String id = connected().execute(hard, DEADLINE).ret().orElseThrow();
            assertThat(found(connection, id)).containsEntry("comment", "it's\r\n\"hard\"");
            router.remove("/ppp/secret", id);
        } else {
            assertThatThrownBy(() -> connected().execute(hard, DEADLINE))
                    .isInstanceOf(RouterOsUnsupportedException.class)
                    .hasMessageContaining("'comment'");
        }
    }

    @Test
    void readsBackLinesThatAnotherToolWrote() {
        String id = router.add("/ppp/secret", Map.of("name", "lines", "comment", "one\r\ntwo\n"));

        Row row = found(connected(), id);
        router.remove("/ppp/secret", id);

        assertThat(row).containsEntry("comment", "one\r\ntwo\n");
    }

    @Test
    void writesBackBytesOfAnOldCodePageOrSaysThatItCannot() {
        byte[] latin = "Zoë".getBytes(Charset.forName("windows-1252"));
        Command write = Command.to("/ppp/secret/add")
                .with("name", "latin")
                .with(new Attribute("comment", latin))
                .build();
        if (subject.carriesEverything()) {
            String id = connected().execute(write, DEADLINE).ret().orElseThrow();
            Row row = found(connection, id);
            router.remove("/ppp/secret", id);
            assertThat(row.raw("comment")).hasValue(latin);
            assertThat(row.get("comment")).isEqualTo("Zoë");
        } else {
            assertThatThrownBy(() -> connected().execute(write, DEADLINE))
                    .isInstanceOf(RouterOsUnsupportedException.class);
        }
    }

    @Test
    void tellsWhatTheRouterRefuses() {
        String taken = router.rows("/ppp/secret").get(0).get("name");

        RouterOsTrapException trap = catchThrowableOfType(
                RouterOsTrapException.class, () -> connected().execute(secret(taken, ""), DEADLINE));

        assertThat(trap.trapMessage().orElseThrow()).contains("already");
        assertThatThrownBy(() -> connection.execute(Command.to("/no/such/menu").build(), DEADLINE))
                .isInstanceOf(RouterOsTrapException.class);
        assertThat(connection.isOpen()).isTrue();
    }

    @Test
    void saysThatTheLoginWasRefused() {
        assertThatThrownBy(() -> subject.driver().connect(address(router.port(), "wrong", Tls.OFF), OPTIONS))
                .isInstanceOf(RouterOsLoginException.class)
                .hasMessageNotContaining("wrong");
    }

    @Test
    void logsInToRouterThatTakesChallengesAlone() {
        try (SimulatedRouter old = SimulatedRouter.builder("old")
                        .dialect(dialect)
                        .challengeLogin(true)
                        .user("mikamel", "s3cret w0rd", "full")
                        .start();
                RouterConnection login =
                        subject.driver().connect(address(old.port(), "s3cret w0rd", Tls.OFF), OPTIONS)) {
            assertThat(login.execute(Command.to("/system/identity/print").build(), DEADLINE)
                            .rows())
                    .containsExactly(Row.of("name", "old"));
        }
    }

    @Test
    void hearsChangesUntilItCancels() {
        Ear ear = new Ear();
        RouterConnection listening = connected();
        Call call = listening.start(Command.to("/ppp/secret/listen").build(), RouterConnection.NO_DEADLINE, ear);
        listening.execute(SECRETS, DEADLINE);

        String id = router.add("/ppp/secret", Map.of("name", "newcomer"));
        ear.awaitRows(1);
        router.remove("/ppp/secret", id);
        ear.awaitRows(2);
        call.cancel();

        assertThat(ear.rows.get(0)).containsEntry(".id", id).containsEntry("name", "newcomer");
        assertThat(ear.rows.get(1)).containsEntry(".id", id).containsKey(".dead");
        assertThat(ear.awaitEnd().dones).containsExactly(Optional.empty());
        assertThat(listening.execute(SECRETS, DEADLINE).rows()).isNotEmpty();
    }

    @Test
    void answersManyCommandsAtOnce() {
        RouterConnection busy = connected();
        List<Ear> ears = java.util.stream.Stream.generate(Ear::new).limit(30).toList();

        ears.forEach(ear -> busy.start(SECRETS, DEADLINE, ear));

        assertThat(ears).allSatisfy(ear -> assertThat(ear.awaitEnd().rows).hasSameSizeAs(router.rows("/ppp/secret")));
    }

    @ParameterizedTest
    @EnumSource(names = {"EMPTY_SENTENCE", "STRAY_TAG", "TAG_LAST", "MISSING_DONE"})
    void readsRowsInSpiteOf(Fault.Kind kind) {
        RouterConnection reading = connected();
        router.faultOnNext("/ppp/secret/print", new Fault(kind, 0, Duration.ZERO));
        if (kind == Fault.Kind.MISSING_DONE) {
            assertThatThrownBy(() -> reading.execute(SECRETS, SHORT)).isInstanceOf(RouterOsTimeoutException.class);
        }

        assertThat(reading.execute(SECRETS, DEADLINE).rows()).hasSameSizeAs(router.rows("/ppp/secret"));
    }

    @Test
    void readsRowsThatComeInSmallSegments() {
        router.fault(Fault.segments(11));

        assertThat(connected().execute(SECRETS, DEADLINE).rows()).hasSameSizeAs(router.rows("/ppp/secret"));
    }

    @Test
    void findsNoRowsWhereEmptyIsTheLastWord() {
        RouterConnection reading = connected();
        router.faultOnNext("/ppp/secret/print", Fault.EMPTY_WITHOUT_DONE);
        Command none = Command.to("/ppp/secret/print").query("?name=nobody").build();

        assertThat(reading.execute(none, DEADLINE).rows()).isEmpty();
        assertThat(reading.execute(SECRETS, DEADLINE).rows()).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"BARE_TRAP", "TRAP_WITHOUT_DONE", "TRAP"})
    void failsButGoesOnAfter(Fault.Kind kind) {
        RouterConnection reading = connected();
        router.faultOnNext("/ppp/secret/remove", new Fault(kind, 0, Duration.ZERO));

        assertThatThrownBy(() -> reading.execute(
                        Command.to("/ppp/secret/remove").with(".id", "*FFFFF").build(), DEADLINE))
                .isInstanceOf(RouterOsTrapException.class);

        assertThat(reading.execute(SECRETS, DEADLINE).rows()).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"HANG", "HALF_SENTENCE"})
    void timesOutOn(Fault.Kind kind) {
        RouterConnection reading = connected();
        router.faultOnNext("/ppp/secret/print", new Fault(kind, 0, Duration.ZERO));

        assertThatThrownBy(() -> reading.execute(SECRETS, SHORT)).isInstanceOf(RouterOsTimeoutException.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"RESET_MID_ROW", "END_MID_ROW", "GARBAGE", "FATAL", "CLOSE"})
    void losesTheConnectionBy(Fault.Kind kind) {
        RouterConnection reading = connected();
        router.faultOnNext("/ppp/secret/print", new Fault(kind, 0, Duration.ZERO));

        RouterOsException failure =
                catchThrowableOfType(RouterOsException.class, () -> reading.execute(SECRETS, Duration.ofSeconds(5)));

        assertThat(failure)
                .isInstanceOfAny(
                        switch (kind) {
                            case FATAL -> new Class<?>[] {RouterOsFatalException.class};
                            case GARBAGE -> new Class<?>[] {
                                RouterOsProtocolException.class, RouterOsTimeoutException.class
                            };
                            default -> new Class<?>[] {RouterOsConnectException.class};
                        });
    }

    private RouterConnection connected() {
        connection = subject.driver().connect(address(router.port(), "s3cret w0rd", Tls.OFF), OPTIONS);
        return connection;
    }

    private RouterAddress address(int port, String password, Tls tls) {
        return new RouterAddress(
                "127.0.0.1",
                port,
                "mikamel",
                Secret.of(password),
                tls,
                subject.driver().name());
    }

    private static Command secret(String name, String comment) {
        return Command.to("/ppp/secret/add")
                .with("name", name)
                .with("password", "pw")
                .with("comment", comment)
                .build();
    }

    private static Row found(RouterConnection connection, String id) {
        List<Row> rows = connection
                .execute(Command.to("/ppp/secret/print").query("?.id=" + id).build(), DEADLINE)
                .rows();
        assertThat(rows).hasSize(1);
        return rows.get(0);
    }
}
