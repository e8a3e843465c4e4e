package io.mikamel.export;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The text of a cell's bytes: strict UTF-8, else windows-1252. Short ASCII texts are shared, since most cells repeat. */
final class CellText {

    private static final Charset FALLBACK = Charset.forName("windows-1252");
    private static final int SHARED = 4096;
    private static final int LONGEST_SHARED = 40;

    private final String[] shared = new String[SHARED];
    private byte[] bytes = new byte[256];
    private int size;
    private int hash;
    private boolean ascii;
    private boolean utf8;

    void clear() {
        size = 0;
        hash = 0;
        ascii = true;
        utf8 = true;
    }

    void append(byte value) {
        if (size == bytes.length) {
            bytes = Arrays.copyOf(bytes, size * 2);
        }
        bytes[size++] = value;
        hash = hash * 31 + value;
        ascii &= value >= 0;
    }

    int size() {
        return size;
    }

    /** Of the text decoded last. */
    boolean wasUtf8() {
        return utf8;
    }

    String decode() {
        if (!ascii) {
            return decodeStrictly();
        }
        return size > LONGEST_SHARED ? new String(bytes, 0, size, StandardCharsets.ISO_8859_1) : share();
    }

    private String share() {
        int slot = (hash ^ hash >>> 15) & SHARED - 1;
        String known = shared[slot];
        if (known == null || !isSame(known)) {
            known = size == 0 ? "" : new String(bytes, 0, size, StandardCharsets.ISO_8859_1);
            shared[slot] = known;
        }
        return known;
    }

    private boolean isSame(String text) {
        if (text.length() != size) {
            return false;
        }
        for (int i = 0; i < size; i++) {
            if (text.charAt(i) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private String decodeStrictly() {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, 0, size))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            utf8 = false;
            return new String(bytes, 0, size, FALLBACK);
        }
    }
}
