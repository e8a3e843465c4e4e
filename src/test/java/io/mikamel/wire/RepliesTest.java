package io.mikamel.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RepliesTest extends Conversation {

    @Test
    void returnsTheRowsInOrderWhereverTheTagStands() {
        RouterConnection connection = connect(line -> {
            String tag = line.hears("/ppp/secret/print");
            line.says("!re", tag, "=.id=*1", "=name=anna");
            line.says("!re", "=.id=*2", "=name=bob", tag);
            line.says("!done", tag);
            line.waitsForTheEnd();
        });

        Reply reply = connection.execute(PRINT, DEADLINE);

        assertThat(reply.rows()).extracting(row -> row.get("name")).containsExactly("anna", "bob");
        assertThat(reply.rows().get(1).keySet()).containsExactly(".id", "name");
    }

    @Test
    void sendsAttributesAndQueriesAsWords() {
        RouterConnection connection = connect(line -> {
            String tag = line.hears(
                    "/ppp/secret/set", "=.id=*1,*2", "=comment==a\nb=\"c'", "=!remote-address=", "?name=x", "?#!");
            line.says("!done", tag);
            line.waitsForTheEnd();
        });
        Command set = Command.to("ppp/secret/set")
                .ids("*1", "*2")
                .with("comment", "=a\nb=\"c'")
                .unset("remote-address")
                .query("?name=x")
                .query("?#!")
                .build();

        assertThat(connection.execute(set, DEADLINE).rows()).isEmpty();
    }

    @Test
    void returnsWhatDoneCarries() {
        RouterConnection connection = connect(line -> {
            String tag = line.hears("/ppp/secret/print");
            line.says("!done", "=ret=*3", tag);
            line.waitsForTheEnd();
        });

        assertThat(connection.execute(PRINT, DEADLINE).ret()).hasValue("*3");
    }

    @Test
    void keepsRowsWithoutAttributesAndOddValues() {
        RouterConnection connection = connect(line -> {
            String tag = line.hears("/ppp/secret/print");
            line.says("!re", tag);
            line.says("!re", tag, "=a=", "=b==!re", "=c=  ", "=d=1\n2", "=bare", "=e=!done");
            line.says("!done", tag);
            line.waitsForTheEnd();
        });

        assertThat(connection.execute(PRINT, DEADLINE).rows())
                .containsExactly(
                        Row.of(), Row.of("a", "", "b", "=!re", "c", "  ", "d", "1\n2", "bare", "", "e", "!done"));
    }

    @Test
    void readsAReplyThatComesByteByByteWithEmptySentencesInBetween() {
        RouterConnection connection = connect(line -> {
            String tag = line.hears("/ppp/secret/print");
            line.raw(new byte[] {0, 0});
            line.drips("!re", tag, "=comment=" + "x".repeat(200));
            line.raw(new byte[] {0});
            line.drips("!done", tag);
            line.waitsForTheEnd();
        });

        Reply reply = connection.execute(PRINT, DEADLINE);

        assertThat(reply.rows()).containsExactly(Row.of("comment", "x".repeat(200)));
    }

    @Test
    void keepsTheAnswersOfTwoCommandsApart() {
        RouterConnection connection = connect(line -> {
            String first = line.hears("/ppp/secret/print");
            String second = line.hears("/ppp/active/print");
            line.says("!re", second, "=name=second");
            line.says("!re", first, "=name=first");
            line.says("!done", second);
            line.says("!done", first);
            line.waitsForTheEnd();
        });
        CollectedReply first = new CollectedReply();
        Call call = connection.start(PRINT, DEADLINE, first);

        Reply second = connection.execute(Command.to("/ppp/active/print").build(), DEADLINE);

        assertThat(second.rows()).containsExactly(Row.of("name", "second"));
        assertThat(first.await(call).rows()).containsExactly(Row.of("name", "first"));
    }

    @Test
    void dropsSentencesOfUnknownLateAndMissingTags() {
        RouterConnection connection = connect(line -> {
            String tag = line.hears("/ppp/secret/print");
            line.says("!re", ".tag=4711", "=name=unknown");
            line.says("!re", ".tag=0" + tag.substring(5), "=name=padded");
            line.says("!re", ".tag=listen-7", "=name=foreign");
            line.says("!re", "=name=untagged");
            line.says("!done");
            line.says("!trap", ".tag=", "=message=empty tag");
            line.says("!re", tag, "=name=ours");
            line.says("!done", tag);
            String next = line.hears("/ppp/secret/print");
            line.says("!re", tag, "=name=late");
            line.says("!done", tag);
            line.says("!done", next);
            line.waitsForTheEnd();
        });

        assertThat(connection.execute(PRINT, DEADLINE).rows()).containsExactly(Row.of("name", "ours"));
        assertThat(connection.execute(PRINT, DEADLINE).rows()).isEmpty();
    }

    @Test
    void ignoresReplyWordsOfTomorrow() {
        RouterConnection connection = connect(line -> {
            String tag = line.hears("/ppp/secret/print");
            line.says("!progress", tag, "=percent=50");
            line.says("!re", tag, "=a=1");
            line.says("!done", tag);
            line.waitsForTheEnd();
        });

        assertThat(connection.execute(PRINT, DEADLINE).rows()).containsExactly(Row.of("a", "1"));
    }

    @Test
    void takesEmptyBeforeDoneForNoRows() {
        RouterConnection connection = connect(line -> {
            for (int i = 0; i < 3; i++) {
                String tag = line.hears("/ppp/secret/print");
                line.says("!empty", tag);
                line.says("!done", tag);
            }
            line.waitsForTheEnd();
        });

        for (int i = 0; i < 3; i++) {
            assertThat(connection.execute(PRINT, DEADLINE)).isEqualTo(new Reply(List.of(), Optional.empty()));
        }
    }

    @Test
    void endsAnEmptyReplyWithoutDoneAndDropsADoneThatComesLater() {
        RouterConnection connection = connect(impatient(), line -> {
            String tag = line.hears("/ppp/secret/print");
            line.says("!empty", tag);
            String next = line.hears("/ppp/secret/print");
            line.says("!done", tag);
            line.says("!re", next, "=a=1");
            line.says("!done", next);
            line.waitsForTheEnd();
        });

        assertThat(connection.execute(PRINT, DEADLINE).rows()).isEmpty();
        assertThat(connection.execute(PRINT, DEADLINE).rows()).containsExactly(Row.of("a", "1"));
    }

    @Test
    void keepsMessageAndCategoryOfATrap() {
        RouterConnection connection = connect(line -> {
            String tag = line.hears("/ppp/secret/print");
            line.says("!trap", tag, "=category=1", "=message=input does not match any value of profile");
            line.says("!done", tag);
            line.waitsForTheEnd();
        });

        RouterOsTrapException trap =
                catchThrowableOfType(RouterOsTrapException.class, () -> connection.execute(PRINT, DEADLINE));

        assertThat(trap.trapMessage()).hasValue("input does not match any value of profile");
        assertThat(trap.category()).hasValue(1);
        assertThat(trap.command()).isEqualTo("/ppp/secret/print");
        assertThat(connection.isOpen()).isTrue();
    }

    @Test
    void takesATrapWithoutMessageCategoryAndDone() {
        RouterConnection connection = connect(impatient(), line -> {
            String tag = line.hears("/ppp/secret/print");
            line.says("!trap", tag);
            String next = line.hears("/ppp/secret/print");
            line.says("!done", next);
            line.waitsForTheEnd();
        });

        RouterOsTrapException trap =
                catchThrowableOfType(RouterOsTrapException.class, () -> connection.execute(PRINT, DEADLINE));

        assertThat(trap.trapMessage()).isEmpty();
        assertThat(trap.category()).isEmpty();
        assertThat(connection.execute(PRINT, DEADLINE).rows()).isEmpty();
    }

    @Test
    void countsTheFirstOfSeveralTraps() {
        RouterConnection connection = connect(line -> {
            String tag = line.hears("/ppp/secret/print");
            line.says("!trap", tag, "=message=no such item");
            line.says("!trap", tag, "=message=missing =name=");
            line.says("!done", tag);
            line.waitsForTheEnd();
        });

        assertThatThrownBy(() -> connection.execute(PRINT, DEADLINE))
                .isInstanceOf(RouterOsTrapException.class)
                .hasMessageEndingWith("no such item");
    }

    @Test
    void keepsBytesThatAreNotUtf8() {
        byte[] latin = {'=', 'c', '=', (byte) 0xE9};
        RouterConnection connection = connect(line -> {
            byte[] tag = line.hears("/ppp/secret/print").getBytes();
            line.raw(SentenceWriter.encode(List.of("!re".getBytes(), tag, latin)));
            line.raw(SentenceWriter.encode(List.of("!done".getBytes(), tag)));
            line.waitsForTheEnd();
        });

        Row row = connection.execute(PRINT, DEADLINE).rows().get(0);

        assertThat(row).isEqualTo(Map.of("c", "é"));
        assertThat(row.raw("c")).hasValue(new byte[] {(byte) 0xE9});
    }

    @Test
    void survivesAListenerThatThrows() {
        RouterConnection connection = connect(line -> {
            String tag = line.hears("/ppp/secret/print");
            line.says("!re", tag, "=a=1");
            line.says("!re", tag, "=a=2");
            line.says("!done", tag);
            String next = line.hears("/ppp/secret/print");
            line.says("!done", next);
            line.waitsForTheEnd();
        });

        connection.start(PRINT, DEADLINE, new Throwing());

        assertThat(connection.execute(PRINT, DEADLINE).rows()).isEmpty();
    }

    private static final class Throwing implements ReplyListener {

        @Override
        public void row(Row row) {
            throw new IllegalStateException("on purpose");
        }

        @Override
        public void done(Optional<String> ret) {
            throw new StackOverflowError("on purpose");
        }

        @Override
        public void failed(RouterOsException failure) {
            throw new IllegalStateException("on purpose");
        }
    }
}
