package io.mikamel.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.mikamel.wire.Reply;
import io.mikamel.wire.RouterConnection;
import io.mikamel.wire.RouterOsTrapException;
import io.mikamel.wire.Row;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a driver reads answers, whatever a router sends that is the RouterOS API. */
class ReplyContractTest extends DriverTest {

    ReplyContractTest(Subject subject) {
        super(subject);
    }

    @Test
    void keepsTheOrderOfRowsAndAttributes() throws IOException {
        Reply reply = print((peer, command) -> {
            peer.says(command, "!re", "=.id=*1", "=name=anna", "=disabled=false");
            peer.says(command, "!re", "=name=bob", "=.id=*2");
            peer.says(command, "!done");
        });

        assertThat(reply.rows())
                .extracting(row -> List.copyOf(row.keySet()))
                .containsExactly(List.of(".id", "name", "disabled"), List.of("name", ".id"));
        assertThat(reply.rows().get(0)).isEqualTo(Map.of(".id", "*1", "name", "anna", "disabled", "false"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a=b=c",
                "=leading",
                "!done",
                "!re",
                ".tag=1",
                "two\nlines",
                "two\r\nlines",
                "ends with\n",
                "ends with\r",
                "\n",
                "\r\n!done\n.tag=2\n",
                "   ",
                "%41 \\ \" ' `",
                "Zoë 😀 日本",
                "where return and or not"
            })
    void readsEveryTextUnharmed(String value) throws IOException {
        Reply reply = print((peer, command) -> {
            peer.says(command, "!re", "=comment=" + value, "=name=anna");
            peer.says(command, "!done");
        });

        assertThat(reply.rows()).containsExactly(Row.of("comment", value, "name", "anna"));
    }

    @Test
    void keepsEveryByteOfValue() throws IOException {
        byte[] value = new byte[256];
        for (int i = 0; i < value.length; i++) {
            value[i] = (byte) i;
        }

        Reply reply = print((peer, command) -> {
            peer.saysBytes(command, "contents", value);
            peer.says(command, "!done");
        });

        assertThat(reply.rows().get(0).raw("contents")).hasValue(value);
    }

    @Test
    void readsBytesThatAreNotUtf8InTheCodePage() throws IOException {
        Reply reply = print((peer, command) -> {
            peer.saysBytes(command, "comment", "Zoë".getBytes(Charset.forName("windows-1252")));
            peer.saysBytes(command, "comment", "Zoë".getBytes(StandardCharsets.UTF_8));
            peer.says(command, "!done");
        });

        assertThat(reply.rows()).extracting(row -> row.get("comment")).containsExactly("Zoë", "Zoë");
    }

    @ParameterizedTest
    @ValueSource(ints = {127, 128, 16_383, 16_384, 131_071, 131_072, 2_097_151, 2_097_152, 5_000_000})
    void readsWordsOfEveryLengthForm(int length) throws IOException {
        String value = "x".repeat(length - "=comment=".length());

        Reply reply = print((peer, command) -> {
            peer.says(command, "!re", "=comment=" + value);
            peer.says(command, "!done");
        });

        assertThat(reply.rows().get(0).get("comment")).isEqualTo(value);
    }

    @Test
    void readsRowsWithoutAttributes() throws IOException {
        Reply reply = print((peer, command) -> {
            peer.says(command, "!re");
            peer.says(command, "!re", "=comment=x");
            peer.says(command, "!re");
            peer.says(command, "!done");
        });

        assertThat(reply.rows()).containsExactly(Row.of(), Row.of("comment", "x"), Row.of());
    }

    @Test
    void takesTheFirstOfRepeatedNamesAndWordsWithoutValue() throws IOException {
        Reply reply = print((peer, command) -> {
            peer.says(command, "!re", "=name=anna", "=flag", "bare", "=name=bob", "==odd", ".proplist=x");
            peer.says(command, "!done");
        });

        assertThat(reply.rows().get(0))
                .containsEntry("name", "anna")
                .containsEntry("flag", "")
                .containsEntry("bare", "");
        assertThat(reply.rows().get(0).keySet()).startsWith("name", "flag", "bare");
    }

    @Test
    void readsRowOfThousandsOfAttributes() throws IOException {
        String[] words = new String[20_001];
        words[0] = "!re";
        for (int i = 1; i < words.length; i++) {
            words[i] = "=a" + i + "=" + i;
        }

        Reply reply = print((peer, command) -> {
            peer.says(command, words);
            peer.says(command, "!done");
        });

        assertThat(reply.rows().get(0)).hasSize(20_000).containsEntry("a20000", "20000");
    }

    @Test
    void readsAnswersThatComeByteByByte() throws IOException {
        Reply reply = print((peer, command) -> {
            peer.drips(Peer.sentence("!re", "=name=" + "x".repeat(300), ".tag=" + command.tag()));
            peer.drips(Peer.sentence("!done", ".tag=" + command.tag()));
        });

        assertThat(reply.rows()).containsExactly(Row.of("name", "x".repeat(300)));
    }

    @Test
    void answersWhatDoneCarries() throws IOException {
        Reply reply = print((peer, command) -> peer.says(command, "!done", "=ret=*3"));

        assertThat(reply.ret()).hasValue("*3");
        assertThat(reply.rows()).isEmpty();
    }

    @Test
    void takesEmptyForNoRows() throws IOException {
        Reply reply = print((peer, command) -> {
            peer.says(command, "!empty");
            peer.says(command, "!done");
        });

        assertThat(reply).isEqualTo(new Reply(List.of(), java.util.Optional.empty()));
    }

    @Test
    void endsEmptyAnswerThatLacksItsDone() throws IOException {
        Reply reply = print((peer, command) -> peer.says(command, "!empty"));

        assertThat(reply.rows()).isEmpty();
    }

    @Test
    void endsEmptyAnswerThatLacksItsDoneThoughItHasNoDeadline() throws IOException {
        RouterConnection connection = connect(peer -> {
            peer.says(peer.hears(), "!empty");
            peer.ignoresTheRest();
        });

        Ear ear = new Ear();
        connection.start(PRINT, RouterConnection.NO_DEADLINE, ear);

        assertThat(ear.awaitEnd().dones).hasSize(1);
    }

    @Test
    void keepsMessageAndCategoryOfTrap() {
        RouterOsTrapException trap = trap((peer, command) -> {
            peer.says(command, "!trap", "=category=1", "=message=two\nlines");
            peer.says(command, "!done");
        });

        assertThat(trap.trapMessage()).hasValue("two\nlines");
        assertThat(trap.category()).hasValue(1);
        assertThat(trap.command()).isEqualTo("/ppp/secret/print");
    }

    @Test
    void failsOnTrapWithoutMessage() {
        RouterOsTrapException trap = trap((peer, command) -> {
            peer.says(command, "!trap");
            peer.says(command, "!done");
        });

        assertThat(trap.trapMessage()).isEmpty();
        assertThat(trap.category()).isEmpty();
    }

    @Test
    void failsOnTrapThatLacksItsDone() {
        RouterOsTrapException trap =
                trap((peer, command) -> peer.says(command, "!trap", "=message=no such item", "=category=zero"));

        assertThat(trap.trapMessage()).hasValue("no such item");
        assertThat(trap.category()).isEmpty();
    }

    @Test
    void dropsAnswersOfOthersAndUnknownWords() throws IOException {
        Reply reply = print((peer, command) -> {
            peer.raw(Peer.sentence("!re", "=name=stray"));
            peer.raw(Peer.sentence("!re", "=name=stray", ".tag=4711"));
            peer.raw(Peer.sentence("!done", ".tag=4711"));
            peer.raw(new byte[] {0, 0});
            peer.says(command, "!news", "=name=stray");
            peer.says(command, "!re", "=name=anna");
            peer.says(command, "!done");
        });

        assertThat(reply.rows()).containsExactly(Row.of("name", "anna"));
    }

    private RouterOsTrapException trap(Answer answer) {
        return catchThrowableOfType(RouterOsTrapException.class, () -> print(answer));
    }
}
