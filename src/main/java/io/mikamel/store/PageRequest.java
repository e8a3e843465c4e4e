package io.mikamel.store;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

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

    /**
     * The page itself.
     *
     * @param rows each with the {@code total}; one alone, without a key, is a page past the end
     */
    <T> Page<T> found(List<Map<String, Object>> rows, String key, Function<JdbcRow, T> reader) {
        List<JdbcRow> all = rows.stream().map(JdbcRow::new).toList();
        List<T> items = all.stream().filter(row -> row.has(key)).map(reader).toList();
        return new Page<>(items, page, size, all.get(0).number("total"));
    }
}
