package io.mikamel.wire;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Reads sentences from a stream, through one buffer. Not thread-safe: one reader, one thread.
 *
 * <p>A word may be cut anywhere by the network; a sentence larger than the limit is a protocol error before memory is
 * spent on it.
 */
public final class SentenceReader {

    private static final int BUFFER = 64 * 1024;
    private static final int NOTHING = -1;

    private final InputStream in;
    private final int limit;
    private final byte[] buffer = new byte[BUFFER];
    private int position;
    private int filled;
    private byte[] bytes = new byte[512];
    private int size;
    private int[] ends = new int[32];
    private int count;

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
        size = 0;
        count = 0;
        while (true) {
            int length = readLength();
            if (length > 0) {
                readWord(length);
            } else if (count > 0) {
                return new Sentence(Arrays.copyOf(bytes, size), Arrays.copyOf(ends, count));
            }
        }
    }

    private int readLength() throws IOException {
        int first = next();
        int following = WordLength.following(first);
        if (following < 0) {
            throw new RouterOsProtocolException("reserved length byte 0x%02X".formatted(first));
        }
        long length = WordLength.significant(first);
        for (int i = 0; i < following; i++) {
            length = length << 8 | next();
        }
        if (length > limit - size) {
            throw new RouterOsProtocolException(
                    "sentence of more than %d bytes (a word of %d bytes)".formatted(limit, length));
        }
        return (int) length;
    }

    private int next() throws IOException {
        if (position == filled) {
            fill();
        }
        return buffer[position++] & 0xFF;
    }

    private void fill() throws IOException {
        int read = in.read(buffer, 0, buffer.length);
        if (read == NOTHING) {
            throw new EOFException(count > 0 ? "end of stream inside a sentence" : "end of stream");
        }
        position = 0;
        filled = read;
    }

    private void readWord(int length) throws IOException {
        int missing = length;
        while (missing > 0) {
            if (position == filled) {
                fill();
            }
            int part = Math.min(missing, filled - position);
            // grown by what has arrived, not by what a length promises
            ensureBytes(part);
            System.arraycopy(buffer, position, bytes, size, part);
            position += part;
            size += part;
            missing -= part;
        }
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, count * 2);
        }
        ends[count++] = size;
    }

    private void ensureBytes(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(
                    bytes, (int) Math.min(Math.max(bytes.length * 2L, size + more), Integer.MAX_VALUE - 8));
        }
    }
}
