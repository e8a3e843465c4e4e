package io.mikamel.wire;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Writes sentences to a stream, each with one write. Not thread-safe: callers hold a lock. */
public final class SentenceWriter {

    private final OutputStream out;

    public SentenceWriter(OutputStream out) {
        this.out = out;
    }

    /** Writes the words and the zero length behind them, without a flush. */
    public void write(List<byte[]> words) throws IOException {
        out.write(encode(words));
    }

    public void flush() throws IOException {
        out.flush();
    }

    /** The bytes of a sentence, the zero length at its end included. */
    public static byte[] encode(List<byte[]> words) {
        int size = 1;
        for (byte[] word : words) {
            size = Math.addExact(size, Math.addExact(WordLength.size(word.length), word.length));
        }
        byte[] encoded = new byte[size];
        int at = 0;
        for (byte[] word : words) {
            at = WordLength.write(word.length, encoded, at);
            System.arraycopy(word, 0, encoded, at, word.length);
            at += word.length;
        }
        return encoded;
    }
}
