package io.mikamel.domain;

/**
 * How many rows of one router may go from one round to the next without a question.
 *
 * @param rows so many always may
 * @param percent so many of the router's rows may
 * @param cycles after so many cycles on end a held row goes
 */
public record RemovalGuard(int rows, int percent, int cycles) {

    public static final RemovalGuard DEFAULT = new RemovalGuard(10, 20, 3);

    public RemovalGuard {
        if (rows < 0 || percent < 0 || percent > 100 || cycles < 1) {
            throw new IllegalArgumentException(
                    "removal guard of %d rows, %d %%, %d cycles: rows from 0, percent 0 to 100, cycles from 1"
                            .formatted(rows, percent, cycles));
        }
    }

    /** Whether so many removals out of so many rows are too many at once. */
    public boolean isTooMany(int removals, int ofRows) {
        return removals > rows && (long) removals * 100 > (long) percent * ofRows;
    }
}
