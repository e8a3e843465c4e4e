package io.mikamel.settings;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which known name somebody meant. */
final class Spelling {

    private Spelling() {}

    static Optional<String> nearest(String name, List<String> known) {
        int tolerance = Math.max(2, name.length() / 4);
        return known.stream()
                .filter(candidate -> distance(name, candidate) <= tolerance)
                .min(Comparator.comparingInt(candidate -> distance(name, candidate)));
    }

    /** Levenshtein's: how many characters have to be added, removed or replaced. */
    static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            next(row, one.charAt(i - 1), other);
        }
        return row[other.length()];
    }

    private static void next(int[] row, char letter, String other) {
        int diagonal = row[0]++;
        for (int j = 1; j < row.length; j++) {
            int replaced = diagonal + (letter == other.charAt(j - 1) ? 0 : 1);
            diagonal = row[j];
            row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
        }
    }
}
