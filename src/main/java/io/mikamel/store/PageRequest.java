package io.mikamel.store;

/**
 * Which of many.
 *
 * @param page from 0
 * @param size 1 to 1000
 */
public record PageRequest(int page, int size) {

    public static final int LARGEST = 1000;

    public PageRequest {
        if (page < 0 || size < 1 || size > LARGEST) {
            throw new IllegalArgumentException(
                    "page %d of %d: allowed is a page from 0 and a size of 1 to %d".formatted(page, size, LARGEST));
        }
    }

    long offset() {
        return (long) page * size;
    }
}
