package io.mikamel.domain.voucher;

import java.util.Arrays;
import java.util.List;

/**
 * Which profiles are meant, such as {@code *voucher*}: {@code *} stands for any text, {@code ?} for one character, capitals
 * count like small letters, commas part alternatives.
 */
public final class NamePattern {

    private final String text;
    private final List<int[]> globs;

    private NamePattern(String text, List<int[]> globs) {
        this.text = text;
        this.globs = globs;
    }

    /** @throws IllegalArgumentException if an alternative is empty */
    public static NamePattern of(String text) {
        List<String> parts =
                Arrays.stream(text.split(",", -1)).map(String::strip).toList();
        if (parts.contains("")) {
            throw new IllegalArgumentException("pattern '%s': empty".formatted(text));
        }
        return new NamePattern(text, parts.stream().map(NamePattern::folded).toList());
    }

    public boolean matches(String name) {
        int[] letters = folded(name);
        return globs.stream().anyMatch(glob -> matches(glob, letters));
    }

    @Override
    public String toString() {
        return text;
    }

    /** The last star takes one letter more whenever the rest does not fit: never more than glob times name steps. */
    private static boolean matches(int[] glob, int[] name) {
        int at = 0;
        int star = -1;
        int afterStar = 0;
        for (int next = 0; next < name.length; ) {
            if (at < glob.length && glob[at] == '*') {
                star = at++;
                afterStar = next;
            } else if (at < glob.length && (glob[at] == '?' || glob[at] == name[next])) {
                at++;
                next++;
            } else if (star >= 0) {
                at = star + 1;
                next = ++afterStar;
            } else {
                return false;
            }
        }
        while (at < glob.length && glob[at] == '*') {
            at++;
        }
        return at == glob.length;
    }

    private static int[] folded(String text) {
        return text.codePoints()
                .map(letter -> Character.toLowerCase(Character.toUpperCase(letter)))
                .toArray();
    }
}
