package io.mikamel.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mikamel.wire.Attribute;
import io.mikamel.wire.Call;
import io.mikamel.wire.Command;
import io.mikamel.wire.RouterConnection;
import io.mikamel.wire.RouterOsTimeoutException;
import io.mikamel.wire.RouterOsUnsupportedException;
import io.mikamel.wire.Row;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a driver sends, in which order, and how commands beside each other and cancelled ones end. */
class CommandContractTest extends DriverTest {

    CommandContractTest(Subject subject) {
        super(subject);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a b",
                "a=b",
                "=x",
                "!x",
                ".tag=1",
                "say \"hi\"",
                "it's",
                "a,b/c",
                "(x)",
                "[x]",
                "where",
                "return",
                "\t\r",
                "Zoë 😀",
                "%s %41 \\",
                "/quit"
            })
    void sendsValueAsOneWord(String value) throws IOException {
        Command command = Command.to("/ppp/secret/set")
                .with(".id", "*1")
                .with("comment", value)
                .with("name", "anna")
                .build();

        assertThat(sent(command)).containsExactly("/ppp/secret/set", "=.id=*1", "=comment=" + value, "=name=anna");
    }

    @Test
    void sendsLongValue() throws IOException {
        String value = "x y".repeat(80_000);

        assertThat(sent(Command.to("/file/set").with("contents", value).build()))
                .containsExactly("/file/set", "=contents=" + value);
    }

    @Test
    void sendsUnsetFlagAndProplist() throws IOException {
        Command command = Command.to("ppp/secret/print")
                .flag("count-only")
                .with("!remote-address", "")
                .proplist(".id", "name")
                .build();

        assertThat(sent(command))
                .containsExactly("/ppp/secret/print", "=count-only=", "=!remote-address=", "=.proplist=.id,name");
    }

    @Test
    void sendsBothKindsOfQuote() throws IOException {
        sendsOrRefuses("both kinds of quote", Attribute.of("comment", "it's \"x\""));
    }

    @Test
    void sendsLineFeed() throws IOException {
        sendsOrRefuses("line feed", Attribute.of("comment", "two\nlines"));
    }

    @Test
    void sendsBytesThatAreNotText() throws IOException {
        sendsOrRefuses("bytes", new Attribute("comment", new byte[] {(byte) 0xFF, 0, 'x'}));
    }

    private void sendsOrRefuses(String kind, Attribute attribute) throws IOException {
        Command command = Command.to("/ppp/secret/set").with(attribute).build();
        if (subject.refuses(kind)) {
            assertThatThrownBy(() -> sent(command))
                    .isInstanceOf(RouterOsUnsupportedException.class)
                    .hasMessageContaining("'comment'")
                    .hasMessageContaining("native");
        } else {
            assertThat(sent(command)).hasSize(2);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"?name=anna", "?name=a=b", "?>comment=", "?<limit-bytes-in=5", "?name=it's", "?name=(a) and b"})
    void sendsComparison(String query) throws IOException {
        assertThat(sent(Command.to("/ppp/secret/print").query(query).build()))
                .containsExactly("/ppp/secret/print", query);
    }

    @Test
    void sendsOperations() throws IOException {
        Command command = Command.to("/ppp/secret/print")
                .query("?name=a")
                .query("?name=b")
                .query("?#|!")
                .query("?>comment=")
                .query("?#&")
                .build();

        assertThat(String.join(" ", sent(command)).replace("?#|!", "?#| ?#!"))
                .isEqualTo("/ppp/secret/print ?name=a ?name=b ?#| ?#! ?>comment= ?#&");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?comment", "?-comment"})
    void sendsQueryForPresence(String query) throws IOException {
        Command command = Command.to("/ppp/secret/print").query(query).build();
        if (subject.refuses("presence")) {
            assertThatThrownBy(() -> sent(command))
                    .isInstanceOf(RouterOsUnsupportedException.class)
                    .hasMessageContaining("'" + query + "'");
        } else {
            assertThat(sent(command)).containsExactly("/ppp/secret/print", query);
        }
    }

    @Test
    void answersEachOfManyCommandsWithItsOwn() throws IOException {
        RouterConnection connection = connect(CommandContractTest::echo);
        List<Ear> ears = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            Ear ear = new Ear();
            ears.add(ear);
            connection.start(
                    Command.to("/echo").with("number", String.valueOf(i)).build(), DEADLINE, ear);
        }

        for (int i = 0; i < ears.size(); i++) {
            assertThat(ears.get(i).awaitEnd().rows).containsExactly(Row.of("number", String.valueOf(i)));
        }
        assertThat(connection.inFlight()).isZero();
    }

    @Test
    void countsWhatIsUnderWayAndTimesOutWhatWaits() throws IOException {
        RouterConnection connection = connect(Peer::ignoresTheRest);
        List<Ear> ears = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            ears.add(new Ear());
            connection.start(PRINT, SHORT, ears.get(i));
        }

        assertThat(connection.inFlight()).isEqualTo(10);
        for (Ear ear : ears) {
            assertThat(ear.awaitEnd().failures).hasOnlyElementsOfType(RouterOsTimeoutException.class);
        }
        assertThat(connection.inFlight()).isZero();
    }

    @Test
    void listensUntilCancelled() throws IOException {
        RouterConnection connection = connect(peer -> {
            Peer.Heard listen = peer.hears();
            peer.says(listen, "!re", "=.id=*1", "=name=anna");
            Peer.Heard cancel = peer.hears();
            assertThat(cancel.words()).containsExactly("/cancel", "=tag=" + listen.tag());
            peer.says(listen, "!re", "=.id=*2");
            peer.says(listen, "!trap", "=category=2", "=message=interrupted");
            peer.says(cancel, "!done");
            peer.says(listen, "!empty");
            peer.says(listen, "!done");
            peer.ignoresTheRest();
        });
        Ear ear = new Ear();
        Call call = connection.start(Command.to("/ppp/active/listen").build(), RouterConnection.NO_DEADLINE, ear);
        ear.awaitRows(1);

        call.cancel();
        call.cancel();

        assertThat(ear.awaitEnd().dones).containsExactly(Optional.empty());
        assertThat(ear.failures).isEmpty();
        assertThat(ear.rows).containsExactly(Row.of(".id", "*1", "name", "anna"));
        Awaitility.await().atMost(DEADLINE).until(() -> connection.inFlight() == 0);
    }

    @Test
    void runsCommandsBesideListen() throws IOException {
        RouterConnection connection = connect(peer -> {
            Peer.Heard listen = peer.hears();
            peer.says(listen, "!empty");
            Peer.Heard print = peer.hears();
            peer.says(listen, "!re", "=name=change");
            peer.says(print, "!re", "=name=anna");
            peer.says(listen, "!re", "=name=change");
            peer.says(print, "!done");
            peer.ignoresTheRest();
        });
        Ear ear = new Ear();
        connection.start(Command.to("/ppp/active/listen").build(), RouterConnection.NO_DEADLINE, ear);

        assertThat(connection.execute(PRINT, DEADLINE).rows()).containsExactly(Row.of("name", "anna"));

        assertThat(ear.awaitRows(2).ends).isEmpty();
    }

    @Test
    void endsCommandThatIsCancelledBeforeItIsSent() throws IOException {
        RouterConnection connection = connect(Peer::ignoresTheRest);
        for (int i = 0; i < OPTIONS.maxInFlight(); i++) {
            connection.start(PRINT, DEADLINE, new Ear());
        }
        Ear waiting = new Ear();

        connection.start(PRINT, DEADLINE, waiting).cancel();

        assertThat(waiting.awaitEnd().dones).hasSize(1);
        assertThat(waiting.failures).isEmpty();
    }

    @Test
    void cancelsFromWithinTheListener() throws IOException {
        RouterConnection connection = connect(peer -> {
            Peer.Heard listen = peer.hears();
            peer.says(listen, "!re", "=name=anna");
            peer.hears();
            peer.says(listen, "!done");
            peer.ignoresTheRest();
        });
        CancellingListener listener = new CancellingListener();

        listener.cancels(connection.start(PRINT, DEADLINE, listener));

        assertThat(listener.ear.awaitEnd().dones).hasSize(1);
    }

    /** The words of a command as they reach the router. */
    private List<String> sent(Command command) throws IOException {
        List<List<String>> heard = new ArrayList<>();
        RouterConnection connection = connect(peer -> {
            Peer.Heard first = peer.hears();
            heard.add(first.words());
            peer.says(first, "!done");
            peer.ignoresTheRest();
        });
        connection.execute(command, DEADLINE);
        return heard.get(0);
    }

    private static void echo(Peer peer) throws IOException {
        while (true) {
            Peer.Heard command = peer.hears();
            peer.says(command, "!re", "=number=" + command.value("number"));
            peer.says(command, "!done");
        }
    }
}
