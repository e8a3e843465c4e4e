package io.mikamel.simulator.row;

import java.util.Arrays;

/** Sentences on their way out, as bytes. Not thread-safe: one connection's writer owns it. */
public final class WordBuffer {

    private static final int NONE = -1;

    private byte[] bytes = new byte[8 * 1024];
    private int size;
    private int sentence;
    private int row = NONE;
    private int rowEnd;

    /** One word of plain ASCII. */
    public void word(byte[] word) {
        word(word, "");
    }

    /** One word from its head and a text of one char per byte. */
    public void word(byte[] head, String tail) {
        int length = tail.length();
        room(5 + head.length + length);
        length(head.length + length);
        System.arraycopy(head, 0, bytes, size, head.length);
        size += head.length;
        for (int i = 0; i < length; i++) {
            bytes[size + i] = (byte) tail.charAt(i);
        }
        size += length;
    }

    /** The zero length behind the last word of a sentence. */
    public void end() {
        room(1);
        bytes[size++] = 0;
    }

    /** Marks where a sentence begins. */
    public void begin() {
        sentence = size;
    }

    public int size() {
        return size;
    }

    /** Marks the last sentence as a row. */
    public void endRow() {
        row = sentence;
        rowEnd = size;
    }

    /** A place in the middle of the last row, or of the last sentence where there is no row. */
    public int middle() {
        int from = row == NONE ? sentence : row;
        int to = row == NONE ? size : rowEnd;
        return from + Math.max(1, (to - from) / 2);
    }

    public byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    public byte[] array() {
        return bytes;
    }

    public void clear() {
        size = 0;
        sentence = 0;
        row = NONE;
    }

    private void length(int length) {
        if (length < 0x80) {
            bytes[size++] = (byte) length;
        } else if (length < 0x4000) {
            put(length | 0x8000L, 2);
        } else if (length < 0x20_0000) {
            put(length | 0xC0_0000L, 3);
        } else if (length < 0x1000_0000) {
            put(length | 0xE000_0000L, 4);
        } else {
            bytes[size++] = (byte) 0xF0;
            put(length, 4);
        }
    }

    private void put(long value, int count) {
        for (int shift = (count - 1) * 8; shift >= 0; shift -= 8) {
            bytes[size++] = (byte) (value >>> shift);
        }
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }
}
