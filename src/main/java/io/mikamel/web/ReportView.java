package io.mikamel.web;

import io.mikamel.domain.RouterCount;
import io.mikamel.domain.ShapedDevice;
import io.mikamel.domain.ShapingChange;
import io.mikamel.shaping.RouterFailure;
import io.mikamel.shaping.ShapingReport;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A round's report in the words of the JSON answers. */
public final class ReportView {

    private ReportView() {}

    /** Figures only. */
    public static Map<String, Object> summary(ShapingReport report) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("cycle", report.cycle());
        view.put("at", report.at().toString());
        view.put("dryRun", report.dryRun());
        view.put("written", report.written());
        view.put("rows", report.rows());
        for (ShapingChange.Kind kind : ShapingChange.Kind.values()) {
            view.put(kind.name().toLowerCase(Locale.ROOT), report.count(kind));
        }
        view.put("held", report.held());
        view.put("routers", counts(report));
        view.put("failed", report.failures().stream().map(ReportView::failure).toList());
        view.put("error", report.error().orElse(null));
        return view;
    }

    /** Figures and every change. */
    public static Map<String, Object> full(ShapingReport report) {
        Map<String, Object> view = summary(report);
        view.put("changes", changes(report.changes()));
        return view;
    }

    static List<Map<String, Object>> changes(List<ShapingChange> changes) {
        return changes.stream().map(ReportView::change).toList();
    }

    static Map<String, Object> change(ShapingChange change) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("kind", change.kind().name().toLowerCase(Locale.ROOT));
        view.put("router", change.router());
        view.put("circuitId", change.circuitId());
        view.put("name", change.name());
        view.put("reason", change.reason());
        view.put("before", change.before().map(ReportView::device).orElse(null));
        view.put("after", change.after().map(ReportView::device).orElse(null));
        return view;
    }

    static Map<String, Object> device(ShapedDevice device) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("circuitId", device.circuitId());
        view.put("circuitName", device.circuitName());
        view.put("deviceId", device.deviceId());
        view.put("deviceName", device.deviceName());
        view.put("parentNode", device.parentNode());
        view.put("mac", device.macAddress());
        view.put("ipv4", device.ipv4());
        view.put("ipv6", device.ipv6());
        view.put("downloadMinMbps", device.downloadMin());
        view.put("uploadMinMbps", device.uploadMin());
        view.put("downloadMaxMbps", device.downloadMax());
        view.put("uploadMaxMbps", device.uploadMax());
        view.put("comment", device.comment());
        return view;
    }

    private static List<Map<String, Object>> counts(ShapingReport report) {
        return report.counts().stream()
                .map(count -> count(count, report.superseded().contains(count.router())))
                .toList();
    }

    /** A reading that a newer one superseded is a reading all the same. */
    private static Map<String, Object> count(RouterCount count, boolean superseded) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("router", count.router());
        view.put("read", count.read() || superseded);
        view.put("superseded", superseded);
        view.put("rows", count.rows());
        view.put("added", count.added());
        view.put("updated", count.updated());
        view.put("removed", count.removed());
        view.put("held", count.held());
        view.put("refused", count.refused());
        return view;
    }

    private static Map<String, Object> failure(RouterFailure failure) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("router", failure.router());
        view.put("reason", failure.reason());
        return view;
    }
}
