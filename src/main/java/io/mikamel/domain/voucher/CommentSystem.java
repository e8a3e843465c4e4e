package io.mikamel.domain.voucher;

import java.util.Arrays;
import java.util.Optional;

/** Whose comment it is: the word in front of the first {@code |}. */
public enum CommentSystem {
    VOUCHER("VOUCHER_SYSTEM"),
    PPPOE("PPPOE_SYSTEM");

    private final String word;

    CommentSystem(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    /** Empty for every other word, also for one that only begins alike. */
    static Optional<CommentSystem> of(String word) {
        return Arrays.stream(values())
                .filter(system -> system.word.equals(word))
                .findFirst();
    }
}
