package io.mikamel.web;

import io.mikamel.store.Page;
import io.mikamel.store.PageRequest;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What requests have in common: pages, instants, texts that may be missing. */
final class Requests {

    private static final int DEFAULT_SIZE = 100;

    private Requests() {}

    static <T> Map<String, Object> view(Page<T> page, Function<T, Map<String, Object>> item) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("items", page.items().stream().map(item).toList());
        view.put("page", page.page());
        view.put("size", page.size());
        view.put("total", page.total());
        return view;
    }

    static PageRequest page(String page, String size) {
        try {
            return new PageRequest(number("page", page, 0), number("size", size, DEFAULT_SIZE));
        } catch (IllegalArgumentException e) {
            throw ProblemException.badRequest(e.getMessage());
        }
    }

    private static int number(String name, String text, int otherwise) {
        try {
            return orEmpty(text).isEmpty() ? otherwise : Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            throw ProblemException.badRequest("%s is not a whole number".formatted(name));
        }
    }

    /** @throws ProblemException naming the parameter */
    static Optional<Instant> instant(String name, String text) {
        try {
            return orEmpty(text).isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text));
        } catch (DateTimeParseException e) {
            throw ProblemException.badRequest("%s: not an instant such as 2026-11-21T12:00:00Z".formatted(name));
        }
    }

    static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
