package io.mikamel.wire;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** A view on the sentence that a reader holds at this moment: which reply, whose, and its words by name. */
final class ReplySentence {

    /** The tag of a sentence that has none, or none of ours. */
    static final long NO_TAG = -1;

    private static final byte[] TAG = ".tag=".getBytes(StandardCharsets.US_ASCII);
    private static final int MAX_TAG_DIGITS = 18;

    private final SentenceReader sentence;
    private final CodePage codePage;

    ReplySentence(SentenceReader sentence, CodePage codePage) {
        this.sentence = sentence;
        this.codePage = codePage;
    }

    ReplyWord word() {
        return ReplyWord.of(sentence.buffer(), sentence.start(0), sentence.end(0));
    }

    /** The tag stands directly behind the reply word or last, so every word may be it. */
    long tag() {
        for (int word = 1; word < sentence.count(); word++) {
            if (begins(word, TAG)) {
                return number(sentence.start(word) + TAG.length, sentence.end(word));
            }
        }
        return NO_TAG;
    }

    Optional<String> attribute(String name) {
        byte[] lead = ("=" + name + "=").getBytes(StandardCharsets.US_ASCII);
        for (int word = 1; word < sentence.count(); word++) {
            if (begins(word, lead)) {
                return Optional.of(text(sentence.start(word) + lead.length, sentence.end(word)));
            }
        }
        return Optional.empty();
    }

    /** The words behind the reply word that are not a tag, as {@code !fatal} has them. */
    String bareText() {
        StringBuilder text = new StringBuilder();
        for (int word = 1; word < sentence.count(); word++) {
            if (!begins(word, TAG)) {
                text.append(text.isEmpty() ? "" : " ").append(text(sentence.start(word), sentence.end(word)));
            }
        }
        return text.isEmpty() ? "no reason given" : text.toString();
    }

    private boolean begins(int word, byte[] lead) {
        int from = sentence.start(word);
        return sentence.end(word) - from >= lead.length
                && Arrays.equals(sentence.buffer(), from, from + lead.length, lead, 0, lead.length);
    }

    private String text(int from, int to) {
        return codePage.decode(sentence.buffer(), from, to - from);
    }

    /** A number written as we write ours; anything else is the tag of somebody else. */
    private long number(int from, int to) {
        byte[] bytes = sentence.buffer();
        if (to == from || to - from > MAX_TAG_DIGITS || bytes[from] == '0') {
            return NO_TAG;
        }
        long number = 0;
        for (int i = from; i < to; i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9) {
                return NO_TAG;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
