package io.mikamel.wire;

import java.util.ArrayList;
import java.util.List;

/**
 * One sentence: its words in order, as slices of one array of bytes. The zero length that ends it is not part of it.
 *
 * <p>Immutable by convention: nobody writes to the array after construction.
 */
public final class Sentence {

    private final byte[] bytes;
    private final int[] ends;

    /**
     * @param bytes the words, one directly after the other, without their lengths
     * @param ends for each word the index in {@code bytes} behind its last byte
     */
    Sentence(byte[] bytes, int[] ends) {
        this.bytes = bytes;
        this.ends = ends;
    }

    public static Sentence of(List<byte[]> words) {
        int[] ends = new int[words.size()];
        int size = 0;
        for (int i = 0; i < ends.length; i++) {
            size += words.get(i).length;
            ends[i] = size;
        }
        byte[] bytes = new byte[size];
        for (int i = 0; i < ends.length; i++) {
            byte[] word = words.get(i);
            System.arraycopy(word, 0, bytes, ends[i] - word.length, word.length);
        }
        return new Sentence(bytes, ends);
    }

    public int size() {
        return ends.length;
    }

    /** A copy of a word's bytes. */
    public byte[] word(int index) {
        int start = start(index);
        byte[] word = new byte[ends[index] - start];
        System.arraycopy(bytes, start, word, 0, word.length);
        return word;
    }

    /** A word as text. */
    public String text(int index, CodePage codePage) {
        int start = start(index);
        return codePage.decode(bytes, start, ends[index] - start);
    }

    public List<byte[]> words() {
        List<byte[]> words = new ArrayList<>(size());
        for (int i = 0; i < size(); i++) {
            words.add(word(i));
        }
        return words;
    }

    byte[] bytes() {
        return bytes;
    }

    int start(int index) {
        return index == 0 ? 0 : ends[index - 1];
    }

    int end(int index) {
        return ends[index];
    }
}
