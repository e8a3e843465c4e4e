package io.mikamel.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mikamel.contract.Peer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SharedConnectionTest extends Conversation {

    private static final int CALLERS = 8;
    private static final int COMMANDS = 50;

    @Test
    void givesEachOfManyThreadsItsOwnAnswers() {
        RouterConnection connection = connect(SharedConnectionTest::echo);
        Map<String, String> answers = new ConcurrentHashMap<>();

        List<Thread> callers = IntStream.range(0, CALLERS)
                .mapToObj(caller -> new Thread(() -> ask(connection, caller, answers), "caller-" + caller))
                .toList();
        callers.forEach(Thread::start);

        await().until(() -> answers.size() == CALLERS * COMMANDS);
        assertThat(answers).allSatisfy((question, answer) -> assertThat(answer).isEqualTo(question));
        assertThat(connection.inFlight()).isZero();
    }

    private static void ask(RouterConnection connection, int caller, Map<String, String> answers) {
        for (int i = 0; i < COMMANDS; i++) {
            String text = caller + "/" + i + "/" + "x".repeat(i * 7);
            answers.put(
                    text,
                    connection.execute(question(text), DEADLINE).rows().get(0).get("text"));
        }
    }

    private static Command question(String text) {
        return Command.to("/echo").with("text", text).build();
    }

    private static void echo(Peer line) throws Exception {
        while (true) {
            Peer.Heard question = line.hears();
            line.says(question, "!re", question.words().get(1));
            line.says(question, "!done");
        }
    }
}
