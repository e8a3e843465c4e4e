package io.mikamel.wire;

/**
 * The length in front of a word (manual, "API", protocol): one to five bytes, network order. {@code 00-7F} one byte, up to
 * {@code 3FFF} two, up to {@code 1FFFFF} three, up to {@code FFFFFFF} four, above that {@code F0} and four bytes. First
 * bytes {@code F8-FF} are reserved control bytes.
 */
final class WordLength {

    private WordLength() {}

    /** How many bytes the length of a word of that many bytes takes: 1 to 5. */
    static int size(int length) {
        if (length < 0x80) {
            return 1;
        }
        if (length < 0x4000) {
            return 2;
        }
        if (length < 0x20_0000) {
            return 3;
        }
        return length < 0x1000_0000 ? 4 : 5;
    }

    /** Writes a length, answers the offset behind it. */
    static int write(int length, byte[] target, int offset) {
        int size = size(length);
        int at = offset;
        if (size == 5) {
            target[at++] = (byte) 0xF0;
        }
        int bytes = Math.min(size, 4);
        long marked = length | marker(size);
        for (int shift = (bytes - 1) * 8; shift >= 0; shift -= 8) {
            target[at++] = (byte) (marked >>> shift);
        }
        return at;
    }

    private static long marker(int size) {
        return switch (size) {
            case 2 -> 0x8000L;
            case 3 -> 0xC0_0000L;
            case 4 -> 0xE000_0000L;
            default -> 0L;
        };
    }

    /** How many bytes follow a first byte: 0 to 4, or -1 for a byte that begins no length. */
    static int following(int first) {
        if (first < 0x80) {
            return 0;
        }
        if (first < 0xC0) {
            return 1;
        }
        if (first < 0xE0) {
            return 2;
        }
        if (first < 0xF0) {
            return 3;
        }
        return first == 0xF0 ? 4 : -1;
    }

    /** What a first byte adds to the value, of the bits that are not its marker. */
    static int significant(int first) {
        return switch (following(first)) {
            case 0 -> first;
            case 1 -> first & 0x3F;
            case 2 -> first & 0x1F;
            case 3 -> first & 0x0F;
            default -> 0;
        };
    }
}
