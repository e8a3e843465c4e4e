package io.mikamel.legrange;

import io.mikamel.wire.SentenceWriter;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * The sentences we give to me.legrange: always with a tag, short, in one line a word, so that its parser neither waits for
 * more nor takes the next sentence for a part of this one.
 */
final class LibrarySentence {

    /** The attribute with the number of the true sentence. */
    static final String NUMBER = "sentence";

    private LibrarySentence() {}

    static byte[] row(String tag, long number) {
        return of("!re", ".tag=" + tag, "=" + NUMBER + "=" + number);
    }

    static byte[] trap(String tag, long number) {
        return of("!trap", ".tag=" + tag, "=message=" + number);
    }

    static byte[] done(String tag) {
        return of("!done", ".tag=" + tag);
    }

    /** The old login's challenge, the one thing that the library itself reads. */
    static byte[] challenge(String tag, String challenge) {
        return of("!done", ".tag=" + tag, "=ret=" + challenge);
    }

    /** A trap and its end for each tag. */
    static byte[] refuse(List<String> tags) {
        return joined(tags.stream().flatMap(tag -> Stream.of(trap(tag, 0), done(tag))));
    }

    static byte[] done(List<String> tags) {
        return joined(tags.stream().map(LibrarySentence::done));
    }

    static byte[] joined(Stream<byte[]> sentences) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        sentences.forEach(bytes::writeBytes);
        return bytes.toByteArray();
    }

    private static byte[] of(String... words) {
        return SentenceWriter.encode(Stream.of(words)
                .map(word -> word.getBytes(StandardCharsets.UTF_8))
                .toList());
    }
}
