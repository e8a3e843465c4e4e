package io.mikamel.wire;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The name of an attribute as it stands on the wire, with its text made once. */
final class Name {

    final String text;
    /** {@code =name=}, in bytes. */
    final byte[] lead;

    final int hash;

    Name(String text, byte[] bytes, int hash) {
        this.text = text;
        this.hash = hash;
        lead = new byte[bytes.length + 2];
        lead[0] = '=';
        System.arraycopy(bytes, 0, lead, 1, bytes.length);
        lead[lead.length - 1] = '=';
    }

    static Name of(String text) {
        return new Name(text, text.getBytes(StandardCharsets.UTF_8), text.hashCode());
    }

    /** Whether the word in {@code bytes} begins with this name and both equals signs. */
    boolean leads(byte[] bytes, int from, int to) {
        int length = lead.length;
        return to - from >= length && Arrays.equals(bytes, from, from + length, lead, 0, length);
    }

    boolean isSpelled(byte[] bytes, int from, int to) {
        return Arrays.equals(bytes, from, to, lead, 1, lead.length - 1);
    }
}
