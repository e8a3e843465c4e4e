package io.mikamel.domain.voucher;

import java.math.BigInteger;
import java.util.regex.Pattern;

/**
 * How codes look.
 *
 * @param prefix stands before every code; letters, digits, dot, dash and underscore
 * @param length of the part that is drawn
 */
public record CodeShape(String prefix, int length, CodeAlphabet alphabet, LoginMode mode) {

    public static final int SHORTEST = 4;
    public static final int LONGEST = 32;

    private static final Pattern PREFIX = Pattern.compile("([A-Za-z0-9][A-Za-z0-9._-]{0,15})?");

    /** So many codes must be possible for each that is drawn: who guesses then hits one in a thousand at best. */
    private static final int SPARSE = 1000;

    public CodeShape {
        if (!PREFIX.matcher(prefix).matches()) {
            throw new InvalidFieldException(
                    "prefix",
                    "allowed are up to 16 letters, digits, dots, dashes and underscores, a letter or digit first");
        }
        if (length < SHORTEST || length > LONGEST) {
            throw new InvalidFieldException("length", "%d, allowed is %d to %d".formatted(length, SHORTEST, LONGEST));
        }
    }

    /** @throws InvalidFieldException if so many codes would be too easy to guess */
    void requireRoomFor(int count) {
        BigInteger needed = BigInteger.valueOf(count).multiply(BigInteger.valueOf(SPARSE));
        if (possible(length).compareTo(needed) < 0) {
            throw new InvalidFieldException(
                    "length",
                    "%d is too short for %d codes of %s: make it %d"
                            .formatted(length, count, alphabet.text(), enough(needed)));
        }
    }

    private int enough(BigInteger needed) {
        int enough = SHORTEST;
        while (possible(enough).compareTo(needed) < 0) {
            enough++;
        }
        return enough;
    }

    private BigInteger possible(int letters) {
        return BigInteger.valueOf(alphabet.letters().length()).pow(letters);
    }
}
