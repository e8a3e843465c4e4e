package io.mikamel.shaping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mikamel.export.NodeNames;
import io.mikamel.export.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PassedContentTest {

    private static final NodeNames NODES = NodeNames.of(Set.of("PPP-edge"));

    private final PassedContent passed = new PassedContent();
    private int judged;

    @Test
    void asksOnceAboutOneContent() {
        ask("a", true, NODES);
        ask("a", true, NODES);

        assertThat(judged).isOne();
    }

    @Test
    void asksAgainWhenAnythingIsDifferent() {
        ask("a", true, NODES);
        ask("b", true, NODES);
        ask("b", false, NODES);
        ask("b", false, NodeNames.unknown());
        ask("a", true, NODES);

        assertThat(judged).isEqualTo(5);
    }

    @Test
    void doesNotRememberWhatWasRefused() {
        assertThatThrownBy(() -> passed.found(bytes("a"), true, NODES, () -> {
                    throw new IllegalStateException("refused");
                }))
                .hasMessage("refused");
        ask("a", true, NODES);

        assertThat(judged).isOne();
    }

    private void ask(String content, boolean hadRows, NodeNames nodes) {
        passed.found(bytes(content), hadRows, nodes, this::judge);
    }

    private List<Refusal> judge() {
        judged++;
        return List.of();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
