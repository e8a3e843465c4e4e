package io.mikamel.web;

import io.mikamel.domain.KnownDevice;
import io.mikamel.domain.Rate;
import io.mikamel.domain.ShapingChange;
import io.mikamel.store.ChangeSearch;
import io.mikamel.store.DeviceSearch;
import io.mikamel.store.Page;
import io.mikamel.store.PageRequest;
import io.mikamel.store.RecordedChange;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.camel.Body;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.Header;

/** Bean {@code shapingSearch}: what a request searches for, and the page of what was found. Thread-safe. */
public final class ShapingSearch {

    /** Exchange property that holds the search. */
    private static final String SEARCH = "search";

    private static final int DEFAULT_SIZE = 100;

    /** {@code GET /api/shaping/devices?search=&router=&page=&size=}. */
    public DeviceSearch devices(
            @Header("search") String search,
            @Header("router") String router,
            @Header("page") String page,
            @Header("size") String size) {
        return new DeviceSearch(orEmpty(search), orEmpty(router), page(page, size));
    }

    /** {@code GET /api/shaping/changes?router=&kind=&since=&page=&size=}, newest first. */
    public ChangeSearch changes(
            @Header("router") String router,
            @Header("kind") String kind,
            @Header("since") String since,
            @Header("page") String page,
            @Header("size") String size) {
        return new ChangeSearch(orEmpty(router), kind(orEmpty(kind)), since(orEmpty(since)), page(page, size));
    }

    public Map<String, Object> devicePage(
            @Body List<Map<String, Object>> rows, @ExchangeProperty(SEARCH) DeviceSearch search) {
        return view(search.found(rows), ShapingSearch::device);
    }

    public Map<String, Object> changePage(
            @Body List<Map<String, Object>> rows, @ExchangeProperty(SEARCH) ChangeSearch search) {
        return view(search.found(rows), ShapingSearch::change);
    }

    private static Map<String, Object> device(KnownDevice known) {
        Map<String, Object> view = ReportView.device(known.device());
        view.put("router", known.router());
        view.put("service", known.service().name().toLowerCase(Locale.ROOT));
        view.put("name", known.name());
        view.put(
                "rateUploadBitsPerSecond",
                known.rate().map(Rate::uploadBitsPerSecond).orElse(null));
        view.put(
                "rateDownloadBitsPerSecond",
                known.rate().map(Rate::downloadBitsPerSecond).orElse(null));
        view.put("lastSeen", known.lastSeen().map(Instant::toString).orElse(null));
        return view;
    }

    private static Map<String, Object> change(RecordedChange recorded) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("id", recorded.id());
        view.put("at", recorded.at().toString());
        view.put("cycle", recorded.cycleId());
        view.putAll(ReportView.change(recorded.change()));
        return view;
    }

    private static <T> Map<String, Object> view(Page<T> page, Function<T, Map<String, Object>> item) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("items", page.items().stream().map(item).toList());
        view.put("page", page.page());
        view.put("size", page.size());
        view.put("total", page.total());
        return view;
    }

    private static PageRequest page(String page, String size) {
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

    private static Optional<ShapingChange.Kind> kind(String text) {
        try {
            return text.isEmpty()
                    ? Optional.empty()
                    : Optional.of(ShapingChange.Kind.valueOf(text.toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException e) {
            throw ProblemException.badRequest("kind: allowed are "
                    + List.of(ShapingChange.Kind.values()).toString().toLowerCase(Locale.ROOT));
        }
    }

    private static Optional<Instant> since(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text));
        } catch (DateTimeParseException e) {
            throw ProblemException.badRequest("since: not an instant such as 2026-11-21T12:00:00Z");
        }
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
