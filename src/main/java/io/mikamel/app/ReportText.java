package io.mikamel.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mikamel.domain.ShapedDevice;
import io.mikamel.domain.ShapingChange;
import io.mikamel.shaping.Printable;
import io.mikamel.shaping.RouterFailure;
import io.mikamel.shaping.ShapingReport;
import io.mikamel.web.ReportView;
import java.util.Locale;

/** A round's report as {@code sync --once} prints it. */
final class ReportText {

    private ReportText() {}

    /** A sign, the circuit, its rates and the reason for each change, then what concerns routers, then the sum. */
    static String text(ShapingReport report) {
        StringBuilder text = new StringBuilder();
        report.changes().forEach(change -> text.append(line(change)).append('\n'));
        for (RouterFailure failure : report.failures()) {
            text.append("! %s keeps its rows: %s%n".formatted(failure.router(), failure.reason()));
        }
        report.error().ifPresent(error -> text.append("! nothing was written: %s%n".formatted(error)));
        return text.append(sum(report)).toString();
    }

    static String json(ShapingReport report) {
        try {
            return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(ReportView.full(report));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a report cannot be written as JSON", e);
        }
    }

    private static String line(ShapingChange change) {
        String rates = change.after().or(change::before).map(ReportText::rates).orElse("");
        return "%s %-8s %-16s %s %s (%s)"
                .formatted(
                        sign(change.kind()),
                        change.circuitId(),
                        change.router(),
                        Printable.text(change.name()),
                        rates,
                        Printable.text(change.reason()));
    }

    private static String sign(ShapingChange.Kind kind) {
        return switch (kind) {
            case ADDED -> "+";
            case UPDATED -> "~";
            case REMOVED -> "-";
            case HELD -> "=";
            case REFUSED -> "x";
        };
    }

    private static String rates(ShapedDevice device) {
        return "%s %s/%s..%s/%s Mbps"
                .formatted(
                        device.ipv4(),
                        device.downloadMin().toPlainString(),
                        device.uploadMin().toPlainString(),
                        device.downloadMax().toPlainString(),
                        device.uploadMax().toPlainString());
    }

    private static String sum(ShapingReport report) {
        StringBuilder sum = new StringBuilder("%d rows".formatted(report.rows()));
        for (ShapingChange.Kind kind : ShapingChange.Kind.values()) {
            if (kind != ShapingChange.Kind.HELD) {
                sum.append(", %d %s".formatted(report.count(kind), kind.name().toLowerCase(Locale.ROOT)));
            }
        }
        sum.append(", %d held".formatted(report.held()));
        return sum.append(
                        report.dryRun() ? "; dry run, nothing written" : report.written() ? "; written" : "; no change")
                .toString();
    }
}
