package io.mikamel.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mikamel.contract.Peer;
import org.junit.jupiter.api.Test;

class RepliesTest extends Conversation {

    @Test
    void returnsTheRowsInOrderWhereverTheTagStands() {
        RouterConnection connection = connect(line -> {
            Peer.Heard command = line.hears("/ppp/secret/print");
            line.says(command, "!re", "=.id=*1", "=name=anna");
            line.says("!re", "=.id=*2", "=name=bob", command.tagWord());
            line.says(command, "!done");
            line.ignoresTheRest();
        });

        Reply reply = connection.execute(PRINT, DEADLINE);

        assertThat(reply.rows()).extracting(row -> row.get("name")).containsExactly("anna", "bob");
        assertThat(reply.rows().get(1).keySet()).containsExactly(".id", "name");
    }

    @Test
    void sendsAttributesAndQueriesAsWords() {
        RouterConnection connection = connect(line -> {
            Peer.Heard command = line.hears(
                    "/ppp/secret/set", "=.id=*1,*2", "=comment==a\nb=\"c'", "=!remote-address=", "?name=x", "?#!");
            line.says(command, "!done");
            line.ignoresTheRest();
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
    void readsAReplyThatComesByteByByteWithEmptySentencesInBetween() {
        RouterConnection connection = connect(line -> {
            Peer.Heard command = line.hears("/ppp/secret/print");
            line.raw(new byte[] {0, 0});
            line.drips(Peer.sentence("!re", command.tagWord(), "=comment=" + "x".repeat(200)));
            line.raw(new byte[] {0});
            line.drips(Peer.sentence("!done", command.tagWord()));
            line.ignoresTheRest();
        });

        Reply reply = connection.execute(PRINT, DEADLINE);

        assertThat(reply.rows()).containsExactly(Row.of("comment", "x".repeat(200)));
    }

    @Test
    void keepsTheAnswersOfTwoCommandsApart() {
        RouterConnection connection = connect(line -> {
            Peer.Heard first = line.hears("/ppp/secret/print");
            Peer.Heard second = line.hears("/ppp/active/print");
            line.says(second, "!re", "=name=second");
            line.says(first, "!re", "=name=first");
            line.says(second, "!done");
            line.says(first, "!done");
            line.ignoresTheRest();
        });
        CollectedReply first = new CollectedReply();
        Call call = connection.start(PRINT, DEADLINE, first);

        Reply second = connection.execute(Command.to("/ppp/active/print").build(), DEADLINE);

        assertThat(second.rows()).containsExactly(Row.of("name", "second"));
        assertThat(first.await(call, PRINT, connection.address()).rows()).containsExactly(Row.of("name", "first"));
    }

    @Test
    void dropsSentencesOfUnknownLateAndMissingTags() {
        RouterConnection connection = connect(line -> {
            Peer.Heard command = line.hears("/ppp/secret/print");
            line.says("!re", ".tag=4711", "=name=unknown");
            line.says("!re", ".tag=0" + command.tag(), "=name=padded");
            line.says("!re", ".tag=listen-7", "=name=foreign");
            line.says("!re", "=name=untagged");
            line.says("!done");
            line.says("!trap", ".tag=", "=message=empty tag");
            line.says(command, "!re", "=name=ours");
            line.says(command, "!done");
            Peer.Heard next = line.hears("/ppp/secret/print");
            line.says(command, "!re", "=name=late");
            line.says(command, "!done");
            line.says(next, "!done");
            line.ignoresTheRest();
        });

        assertThat(connection.execute(PRINT, DEADLINE).rows()).containsExactly(Row.of("name", "ours"));
        assertThat(connection.execute(PRINT, DEADLINE).rows()).isEmpty();
    }

    @Test
    void endsAnEmptyReplyWithoutDoneAndDropsADoneThatComesLater() {
        RouterConnection connection = connect(impatient(), line -> {
            Peer.Heard command = line.hears("/ppp/secret/print");
            line.says(command, "!empty");
            Peer.Heard next = line.hears("/ppp/secret/print");
            line.says(command, "!done");
            line.says(next, "!re", "=a=1");
            line.says(next, "!done");
            line.ignoresTheRest();
        });

        assertThat(connection.execute(PRINT, DEADLINE).rows()).isEmpty();
        assertThat(connection.execute(PRINT, DEADLINE).rows()).containsExactly(Row.of("a", "1"));
    }

    @Test
    void countsTheFirstOfSeveralTraps() {
        RouterConnection connection = connect(line -> {
            Peer.Heard command = line.hears("/ppp/secret/print");
            line.says(command, "!trap", "=message=no such item");
            line.says(command, "!trap", "=message=missing =name=");
            line.says(command, "!done");
            line.ignoresTheRest();
        });

        assertThatThrownBy(() -> connection.execute(PRINT, DEADLINE))
                .isInstanceOf(RouterOsTrapException.class)
                .hasMessageEndingWith("no such item");
    }
}
