package io.mikamel.web;

import io.mikamel.domain.KnownDevice;
import io.mikamel.domain.Rate;
import io.mikamel.domain.ShapingChange;
import io.mikamel.inventory.RouterDirectory;
import io.mikamel.shaping.ShapingReport;
import io.mikamel.store.ChangeQuery;
import io.mikamel.store.ConfirmationStore;
import io.mikamel.store.DeviceQuery;
import io.mikamel.store.HeldRemovalStore;
import io.mikamel.store.Page;
import io.mikamel.store.PageRequest;
import io.mikamel.store.RecordedChange;
import io.mikamel.store.ShapedDeviceStore;
import io.mikamel.store.ShapingChangeStore;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.apache.camel.Body;
import org.apache.camel.Header;

/** Bean {@code shapingApi}: what is shaped, what changed, and the operator's word on held removals. Thread-safe. */
public final class ShapingApi {

    private static final int DEFAULT_SIZE = 100;

    private final ShapedDeviceStore devices;
    private final ShapingChangeStore changes;
    private final HeldRemovalStore held;
    private final ConfirmationStore confirmations;
    private final RouterDirectory inventory;
    private final Clock clock;

    public ShapingApi(DataSource source, RouterDirectory inventory, Clock clock) {
        this.devices = new ShapedDeviceStore(source);
        this.changes = new ShapingChangeStore(source);
        this.held = new HeldRemovalStore(source);
        this.confirmations = new ConfirmationStore(source);
        this.inventory = inventory;
        this.clock = clock;
    }

    /** {@code GET /api/shaping/devices?search=&router=&page=&size=}. */
    public Map<String, Object> devices(
            @Header("search") String search,
            @Header("router") String router,
            @Header("page") String page,
            @Header("size") String size) {
        DeviceQuery query = new DeviceQuery(orEmpty(search), orEmpty(router));
        return view(devices.page(query, page(page, size)), ShapingApi::device);
    }

    /** {@code GET /api/shaping/changes?router=&kind=&since=&page=&size=}, newest first. */
    public Map<String, Object> changes(
            @Header("router") String router,
            @Header("kind") String kind,
            @Header("since") String since,
            @Header("page") String page,
            @Header("size") String size) {
        ChangeQuery query = new ChangeQuery(orEmpty(router), kind(orEmpty(kind)), since(orEmpty(since)));
        return view(changes.page(query, page(page, size)), ShapingApi::change);
    }

    /**
     * {@code POST /api/shaping/confirm?router=}: the held removals of that router, or of all that have some, pass in the
     * next round.
     */
    public Map<String, Object> confirm(@Header("router") String router) {
        Set<String> waiting =
                held.all().stream().map(removal -> removal.router()).collect(Collectors.toCollection(TreeSet::new));
        String asked = orEmpty(router);
        if (!asked.isEmpty()
                && !waiting.contains(asked)
                && inventory.find(asked).isEmpty()) {
            throw ProblemException.notFound(
                    "no router '%s' in routers.csv, and none with held removals".formatted(asked));
        }
        Set<String> confirmed = asked.isEmpty() ? waiting : waiting.contains(asked) ? Set.of(asked) : Set.of();
        Instant now = clock.instant();
        confirmed.forEach(name -> confirmations.confirm(name, now));
        return Map.of("confirmed", confirmed);
    }

    /** Whether {@code POST /api/shaping/sync?dryRun=true} must write nothing. */
    public boolean isDryRun(@Header("dryRun") String dryRun) {
        return switch (orEmpty(dryRun)) {
            case "true" -> true;
            case "", "false" -> false;
            default -> throw ProblemException.badRequest("dryRun: allowed are true and false");
        };
    }

    /** The answer of {@code POST /api/shaping/sync}. */
    public Map<String, Object> synced(@Body ShapingReport report) {
        return ReportView.summary(report);
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
