package io.mikamel.wire;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The first word of a sentence from the router. */
enum ReplyWord {
    RE("!re"),
    DONE("!done"),
    TRAP("!trap"),
    EMPTY("!empty"),
    FATAL("!fatal"),
    /** A reply word that is not known here: routers get new ones, as {@code !empty} was in 7.18. */
    OTHER("!"),
    /** Not a reply at all. */
    GARBAGE("");

    private static final ReplyWord[] KNOWN = {RE, DONE, TRAP, EMPTY, FATAL};

    private final byte[] word;

    ReplyWord(String word) {
        this.word = word.getBytes(StandardCharsets.US_ASCII);
    }

    static ReplyWord of(byte[] bytes, int from, int to) {
        for (ReplyWord known : KNOWN) {
            if (Arrays.equals(bytes, from, to, known.word, 0, known.word.length)) {
                return known;
            }
        }
        return to > from && bytes[from] == '!' ? OTHER : GARBAGE;
    }
}
