package io.mikamel.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NativeConnectionTest extends Conversation {

    @Test
    void returnsTheRowsInOrder() {
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
}
