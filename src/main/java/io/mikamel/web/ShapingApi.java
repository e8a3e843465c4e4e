package io.mikamel.web;

import io.mikamel.inventory.RouterDirectory;
import io.mikamel.shaping.ShapingReport;
import io.mikamel.store.ConfirmationStore;
import io.mikamel.store.HeldRemovalStore;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.apache.camel.Body;
import org.apache.camel.Header;

/** Bean {@code shapingApi}: what the operator asks to be done, a round now or held removals let pass. Thread-safe. */
public final class ShapingApi {

    private final HeldRemovalStore held;
    private final ConfirmationStore confirmations;
    private final RouterDirectory inventory;
    private final Clock clock;

    public ShapingApi(DataSource source, RouterDirectory inventory, Clock clock) {
        this.held = new HeldRemovalStore(source);
        this.confirmations = new ConfirmationStore(source);
        this.inventory = inventory;
        this.clock = clock;
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

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
