package io.mikamel.store;

import java.util.List;

/**
 * Some of many.
 *
 * @param page from 0
 * @param total of all pages
 */
public record Page<T>(List<T> items, int page, int size, long total) {

    public Page {
        items = List.copyOf(items);
    }
}
