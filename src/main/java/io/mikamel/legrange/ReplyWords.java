package io.mikamel.legrange;

import io.mikamel.wire.Attribute;
import io.mikamel.wire.CodePage;
import io.mikamel.wire.Row;
import io.mikamel.wire.Sentence;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        Map<String, Attribute> attributes = new LinkedHashMap<>();
        for (int i = 1; i < sentence.size(); i++) {
            // a map has each name once; of a name that comes twice the first counts
            attribute(sentence.word(i)).ifPresent(one -> attributes.putIfAbsent(one.name(), one));
        }
        return Row.of(List.copyOf(attributes.values()), codePage);
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

    /** A word without a second equals sign is a name without a value. */
    private static Optional<Attribute> attribute(byte[] word) {
        int start = word[0] == '=' ? 1 : 0;
        if (word[0] == '.' || word.length == start || word[start] == '=') {
            return Optional.empty();
        }
        int equals = start;
        while (equals < word.length && word[equals] != '=') {
            equals++;
        }
        String name = new String(word, start, equals - start, StandardCharsets.UTF_8);
        return Optional.of(
                new Attribute(name, Arrays.copyOfRange(word, Math.min(equals + 1, word.length), word.length)));
    }
}
