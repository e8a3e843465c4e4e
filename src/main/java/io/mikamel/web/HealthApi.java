package io.mikamel.web;

import io.mikamel.inventory.InventoryProblem;
import io.mikamel.inventory.Router;
import io.mikamel.inventory.RouterDirectory;
import io.mikamel.reload.RouteFile;
import io.mikamel.reload.RouteFiles;
import io.mikamel.shaping.RouterStatus;
import io.mikamel.shaping.RouterStatuses;
import io.mikamel.shaping.Shaping;
import io.mikamel.shaping.ShapingReport;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Bean {@code healthApi}: {@code GET /api/health}. Thread-safe. */
public final class HealthApi {

    private final String version;
    private final RouterDirectory inventory;
    private final RouterStatuses statuses;
    private final Shaping shaping;
    private final RouteFiles routeFiles;
    private final Clock clock;
    private final Instant startedAt;

    public HealthApi(
            String version,
            RouterDirectory inventory,
            RouterStatuses statuses,
            Shaping shaping,
            RouteFiles routeFiles,
            Clock clock) {
        this.version = version;
        this.inventory = inventory;
        this.statuses = statuses;
        this.shaping = shaping;
        this.routeFiles = routeFiles;
        this.clock = clock;
        this.startedAt = clock.instant();
    }

    /**
     * {@code status} is {@code ok}, or {@code degraded} when something needs the operator; the rest says what.
     */
    public Map<String, Object> health() {
        Map<String, Object> health = new LinkedHashMap<>();
        health.put("status", isWell() ? "ok" : "degraded");
        health.put("version", version);
        health.put("startedAt", startedAt.toString());
        health.put("uptimeSeconds", Duration.between(startedAt, clock.instant()).toSeconds());
        health.put("routers", inventory.routers().stream().map(this::router).toList());
        health.put(
                "inventoryProblems",
                inventory.problems().stream().map(HealthApi::problem).toList());
        health.put("database", database());
        health.put("lastCycle", shaping.last().map(HealthApi::cycle).orElse(Map.of()));
        health.put("routes", routeFiles.all().stream().map(HealthApi::routeFile).toList());
        health.put("routesProblem", routeFiles.problem().orElse(null));
        return health;
    }

    private boolean isWell() {
        return routeFiles.isClean()
                && shaping.databaseTrouble().isEmpty()
                && inventory.problems().isEmpty()
                && shaping.last()
                        .map(report -> report.error().isEmpty() && report.held() == 0)
                        .orElse(true)
                && inventory.routers().stream()
                        .filter(router -> router.definition().enabled())
                        .noneMatch(router -> statuses.of(router.name()).state() == RouterStatus.State.FAILED);
    }

    private Map<String, Object> router(Router router) {
        RouterStatus status = statuses.of(router.name());
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("name", router.name());
        view.put("address", router.definition().address().hostAndPort());
        view.put("state", router.definition().enabled() ? lower(status.state()) : "disabled");
        view.put("since", text(status.since()));
        view.put("lastSuccess", text(status.lastSuccess()));
        view.put("version", status.version().orElse(null));
        view.put("board", status.board().orElse(null));
        view.put("error", status.error().orElse(null));
        view.put("problems", status.problems());
        return view;
    }

    /** A round may wait minutes for it, and only then says so itself. */
    private Map<String, Object> database() {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("state", shaping.databaseTrouble().isEmpty() ? "ok" : "away");
        view.put("error", shaping.databaseTrouble().orElse(null));
        return view;
    }

    private static Map<String, Object> cycle(ShapingReport report) {
        return ReportView.summary(report);
    }

    private static Map<String, Object> problem(InventoryProblem problem) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("line", problem.line());
        view.put("router", problem.router());
        view.put("field", problem.field());
        view.put("message", problem.message());
        return view;
    }

    private static Map<String, Object> routeFile(RouteFile file) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("file", file.name());
        view.put("state", lower(file.state()));
        view.put("line", file.line().orElse(null));
        view.put("reason", file.reason().orElse(null));
        view.put("since", file.since().toString());
        return view;
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String text(Optional<Instant> instant) {
        return instant.map(Instant::toString).orElse(null);
    }
}
