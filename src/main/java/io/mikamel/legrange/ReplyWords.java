package io.mikamel.legrange;

import io.mikamel.wire.Attribute;
import io.mikamel.wire.CodePage;
import io.mikamel.wire.Row;
import io.mikamel.wire.Sentence;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A reply sentence taken apart: its kind, its tag, its attributes. The order of the words does not matter. */
final class ReplyWords {

    private static final byte[] TAG = ".tag=".getBytes(StandardCharsets.US_ASCII);

    private ReplyWords() {}

    /** The reply word, such as {@code !re}. */
    static String kind(Sentence sentence) {
        return sentence.text(0, CodePage.WINDOWS_1252);
    }

    static Optional<String> tag(Sentence sentence) {
        for (int i = 1; i < sentence.size(); i++) {
            byte[] word = sentence.word(i);
            if (word.length >= TAG.length && Arrays.equals(word, 0, TAG.length, TAG, 0, TAG.length)) {
                return Optional.of(new String(word, TAG.length, word.length - TAG.length, StandardCharsets.UTF_8));
            }
        }
        return Optional.empty();
    }

    static Row row(Sentence sentence, CodePage codePage) {
        List<Attribute> attributes = new ArrayList<>(sentence.size());
        for (int i = 1; i < sentence.size(); i++) {
            attribute(sentence.word(i)).ifPresent(attributes::add);
        }
        return Row.of(attributes, codePage);
    }

    /** Words behind the reply word that are neither attribute nor tag: the bare text of {@code !fatal}. */
    static String bareText(Sentence sentence, CodePage codePage) {
        List<String> words = new ArrayList<>();
        for (int i = 1; i < sentence.size(); i++) {
            String word = sentence.text(i, codePage);
            if (!word.startsWith(".tag=")) {
                words.add(word.startsWith("=message=") ? word.substring("=message=".length()) : word);
            }
        }
        return String.join(" ", words);
    }

    private static Optional<Attribute> attribute(byte[] word) {
        if (word.length < 2 || word[0] != '=' || word[1] == '=') {
            return Optional.empty();
        }
        int equals = 1;
        while (equals < word.length && word[equals] != '=') {
            equals++;
        }
        String name = new String(word, 1, equals - 1, StandardCharsets.UTF_8);
        return Optional.of(
                new Attribute(name, Arrays.copyOfRange(word, Math.min(equals + 1, word.length), word.length)));
    }
}
