package io.mikamel.shaping;

import io.mikamel.domain.ShapingChange;
import io.mikamel.export.Refusal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the operator reads of a round in the log: each change once, each trouble once. Used by the one writer alone. */
final class ReportLog {

    private static final Logger LOG = LoggerFactory.getLogger("io.mikamel.shaping");

    /** A first round over a large network would bury everything else; the change log has all of it. */
    private static final int MOST_LINES = 200;

    private Set<String> warned = Set.of();
    private Optional<String> failure = Optional.empty();

    void report(ShapingReport report) {
        report.changes().stream().limit(MOST_LINES).forEach(ReportLog::line);
        if (report.changes().size() > MOST_LINES) {
            LOG.info(
                    "and {} more, all of them in the change log",
                    report.changes().size() - MOST_LINES);
        }
        if (report.written() || failure.isPresent()) {
            LOG.info(
                    "{} rows of ours shaped: {} added, {} updated, {} removed, {} held",
                    report.rows(),
                    report.count(ShapingChange.Kind.ADDED),
                    report.count(ShapingChange.Kind.UPDATED),
                    report.count(ShapingChange.Kind.REMOVED),
                    report.held());
        }
        failure = Optional.empty();
    }

    void failure(ShapingReport report, Exception cause) {
        if (!failure.equals(report.error())) {
            LOG.error("nothing was written: {}", report.error().orElse(""));
            LOG.debug("the cause", cause);
        }
        failure = report.error();
    }

    /** What LibreQoS takes and shapes otherwise than it reads. */
    void warnings(String file, List<Refusal> warnings) {
        Set<String> now = new HashSet<>();
        for (Refusal warning : warnings) {
            String text = warning.toString();
            if (now.add(text) && !warned.contains(text)) {
                LOG.warn("{}: {}", file, text);
            }
        }
        warned = now;
    }

    private static void line(ShapingChange change) {
        LOG.info(
                "{} {} {} {}: {}",
                change.kind().name().toLowerCase(Locale.ROOT),
                change.router(),
                change.circuitId(),
                Printable.text(change.name()),
                Printable.text(change.reason()));
    }
}
