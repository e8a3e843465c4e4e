package io.mikamel.domain.voucher;

/**
 * What codes are made of. None has letters that look alike on paper: no 0 O o Q q, no 1 l I i; beside digits no letter like
 * one of them (2 Z, 5 S, 6 b G, 8 B, 9 g); with both cases no small letter that is only a smaller capital (c C).
 */
public enum CodeAlphabet {
    LOWER("abcdefghjkmnprstuvwxyz"),
    UPPER("ABCDEFGHJKLMNPRSTUVWXYZ"),
    MIXED("ABCDEFGHJKLMNPRSTUVWXYZ" + "abdefghjmnrty"),
    DIGITS("23456789"),
    LOWER_DIGITS("acdefhjkmnprtuvwxy" + "23456789"),
    UPPER_DIGITS("ACDEFHJKLMNPRTUVWXY" + "23456789"),
    MIXED_DIGITS("ACDEFHJKLMNPRTUVWXY" + "adefhjmnrty" + "23456789");

    private final String letters;

    CodeAlphabet(String letters) {
        this.letters = letters;
    }

    /** Such as {@code lower-digits}. */
    public String text() {
        return Words.text(this);
    }

    /** @throws InvalidFieldException if there is none of this name */
    public static CodeAlphabet of(String text) {
        return Words.of(CodeAlphabet.class, "charset", text);
    }

    String letters() {
        return letters;
    }
}
