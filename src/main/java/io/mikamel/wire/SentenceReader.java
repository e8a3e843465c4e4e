package io.mikamel.wire;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Reads sentences from a stream, through one buffer in which a sentence's words lie as they came. Not thread-safe: one
 * reader, one thread.
 *
 * <p>A word may be cut anywhere by the network; a sentence larger than the limit is a protocol error before memory is
 * spent on it.
 */
public final class SentenceReader {

    private static final int BUFFER = 16 * 1024;
    private static final int KEPT_BUFFER = 64 * 1024;
    private static final int MAX_WORDS = 1 << 16;
    private static final int MAX_LENGTH_BYTES = 5;
    private static final int END_OF_STREAM = -1;

    private final InputStream in;
    private final int limit;
    private byte[] buffer = new byte[BUFFER];
    private int base;
    private int position;
    private int filled;
    private int[] starts = new int[32];
    private int[] ends = new int[32];
    private int count;
    private int size;
    private volatile long arrivals;

    /** @param limit the most bytes the words of one sentence may have together */
    public SentenceReader(InputStream in, int limit) {
        this.in = in;
        this.limit = limit;
    }

    /**
     * Blocks until a sentence is complete. Empty sentences are skipped.
     *
     * @throws EOFException if the stream ends, between sentences or inside one
     * @throws RouterOsProtocolException on a reserved length byte or a sentence above the limit
     */
    public Sentence read() throws IOException {
        advance();
        byte[] words = new byte[size];
        int[] wordEnds = new int[count];
        int at = 0;
        for (int i = 0; i < count; i++) {
            int length = ends[i] - starts[i];
            System.arraycopy(buffer, base + starts[i], words, at, length);
            at += length;
            wordEnds[i] = at;
        }
        return new Sentence(words, wordEnds);
    }

    /** Like {@link #read}, but leaves the words in the buffer, where they stay until the next call. */
    void advance() throws IOException {
        begin();
        while (true) {
            int length = readLength();
            if (length > 0) {
                readWord(length);
            } else if (count > 0) {
                return;
            } else {
                base = position;
            }
        }
    }

    int count() {
        return count;
    }

    byte[] buffer() {
        return buffer;
    }

    int start(int word) {
        return base + starts[word];
    }

    int end(int word) {
        return base + ends[word];
    }

    /** How often bytes have arrived so far. May be asked by any thread. */
    long arrivals() {
        return arrivals;
    }

    private void begin() {
        base = position;
        count = 0;
        size = 0;
        if (buffer.length > KEPT_BUFFER && filled - base <= BUFFER) {
            moveTo(new byte[BUFFER]);
        }
        if (starts.length > BUFFER) {
            starts = new int[32];
            ends = new int[32];
        }
    }

    private int readLength() throws IOException {
        int first = next();
        if (first < 0x80) {
            checkSize(first);
            return first;
        }
        int following = WordLength.following(first);
        if (following < 0) {
            throw new RouterOsProtocolException("reserved length byte 0x%02X".formatted(first));
        }
        long length = WordLength.significant(first);
        for (int i = 0; i < following; i++) {
            length = length << 8 | next();
        }
        checkSize(length);
        return (int) length;
    }

    private void checkSize(long length) {
        if (length > limit - size) {
            throw new RouterOsProtocolException(
                    "sentence of more than %d bytes (a word of %d bytes)".formatted(limit, length));
        }
        if (count == MAX_WORDS && length > 0) {
            throw new RouterOsProtocolException("sentence of more than %d words".formatted(MAX_WORDS));
        }
    }

    private int next() throws IOException {
        if (position == filled) {
            fill();
        }
        return buffer[position++] & 0xFF;
    }

    private void readWord(int length) throws IOException {
        while (filled - position < length) {
            fill();
        }
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
            ends = Arrays.copyOf(ends, count * 2);
        }
        starts[count] = position - base;
        position += length;
        ends[count++] = position - base;
        size += length;
    }

    private void fill() throws IOException {
        if (base > 0) {
            moveTo(buffer);
        } else if (filled == buffer.length) {
            // grown by what has arrived, not by what a length promises
            moveTo(new byte[grown()]);
        }
        int read = in.read(buffer, filled, buffer.length - filled);
        if (read == END_OF_STREAM) {
            throw new EOFException(position > base ? "end of stream inside a sentence" : "end of stream");
        }
        filled += read;
        countArrival();
    }

    private int grown() {
        long most = (long) limit + (long) MAX_LENGTH_BYTES * (MAX_WORDS + 1) + BUFFER;
        return (int) Math.min(Math.min(buffer.length * 2L, most), Integer.MAX_VALUE - 8);
    }

    private void moveTo(byte[] target) {
        System.arraycopy(buffer, base, target, 0, filled - base);
        position -= base;
        filled -= base;
        base = 0;
        buffer = target;
    }

    @SuppressWarnings("NonAtomicOperationOnVolatileField")
    private void countArrival() {
        arrivals = arrivals + 1;
    }
}
