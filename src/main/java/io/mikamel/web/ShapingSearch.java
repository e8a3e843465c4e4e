package io.mikamel.web;

import io.mikamel.domain.KnownDevice;
import io.mikamel.domain.Rate;
import io.mikamel.domain.ShapingChange;
import io.mikamel.store.ChangeSearch;
import io.mikamel.store.DeviceSearch;
import io.mikamel.store.RecordedChange;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.Body;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.Header;

/** Bean {@code shapingSearch}: what a request searches for, and the page of what was found. Thread-safe. */
public final class ShapingSearch {

    /** Exchange property that holds the search. */
    private static final String SEARCH = "search";

    /** {@code GET /api/shaping/devices?search=&router=&page=&size=}. */
    public DeviceSearch devices(
            @Header("search") String search,
            @Header("router") String router,
            @Header("page") String page,
            @Header("size") String size) {
        return new DeviceSearch(Requests.orEmpty(search), Requests.orEmpty(router), Requests.page(page, size));
    }

    /** {@code GET /api/shaping/changes?router=&kind=&since=&page=&size=}, newest first. */
    public ChangeSearch changes(
            @Header("router") String router,
            @Header("kind") String kind,
            @Header("since") String since,
            @Header("page") String page,
            @Header("size") String size) {
        return new ChangeSearch(
                Requests.orEmpty(router),
                kind(Requests.orEmpty(kind)),
                Requests.instant("since", since),
                Requests.page(page, size));
    }

    public Map<String, Object> devicePage(
            @Body List<Map<String, Object>> rows, @ExchangeProperty(SEARCH) DeviceSearch search) {
        return Requests.view(search.found(rows), ShapingSearch::device);
    }

    public Map<String, Object> changePage(
            @Body List<Map<String, Object>> rows, @ExchangeProperty(SEARCH) ChangeSearch search) {
        return Requests.view(search.found(rows), ShapingSearch::change);
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
}
