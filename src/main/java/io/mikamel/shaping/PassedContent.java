package io.mikamel.shaping;

import io.mikamel.export.Fingerprint;
import io.mikamel.export.NodeNames;
import io.mikamel.export.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The content that LibreQoS' rules let pass last: what did not change need not be judged again. Used by the one writer alone.
 */
final class PassedContent {

    private Optional<Verdict> last = Optional.empty();

    private record Question(Fingerprint content, boolean hadRows, NodeNames nodes) {}

    private record Verdict(Question question, List<Refusal> found) {}

    /**
     * What is not quite right with a content.
     *
     * @param hadRows whether the present file has some
     * @param judge asked if anything is different; what it throws is not remembered
     */
    List<Refusal> found(byte[] content, boolean hadRows, NodeNames nodes, Supplier<List<Refusal>> judge) {
        Question question = new Question(Fingerprint.of(content), hadRows, nodes);
        Verdict verdict =
                last.filter(it -> it.question().equals(question)).orElseGet(() -> new Verdict(question, judge.get()));
        last = Optional.of(verdict);
        return verdict.found();
    }
}
