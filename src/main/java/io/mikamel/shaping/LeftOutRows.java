package io.mikamel.shaping;

import io.mikamel.domain.KnownDevice;
import io.mikamel.domain.ShapedDevice;
import io.mikamel.domain.ShapingChange;
import io.mikamel.domain.ShapingResult;
import io.mikamel.export.CheckedRows;
import io.mikamel.export.CheckedRows.LeftOut;
import io.mikamel.export.Refusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Rows of ours that LibreQoS would refuse: told once, not each cycle. Used by the one writer alone.
 */
final class LeftOutRows {

    private Set<String> told = Set.of();

    /** Lines for the change log about rows that are left out now and were not before. */
    List<ShapingChange> news(ShapingResult result, CheckedRows checked) {
        if (checked.leftOut().isEmpty()) {
            return List.of();
        }
        Map<String, KnownDevice> known = byDevice(result);
        List<ShapingChange> news = new ArrayList<>();
        for (LeftOut row : checked.leftOut()) {
            if (!told.contains(key(result, row))) {
                news.add(change(result, row, known));
            }
        }
        return news;
    }

    void remember(ShapingResult result, CheckedRows checked) {
        Set<String> now = new HashSet<>();
        checked.leftOut().forEach(row -> now.add(key(result, row)));
        told = now;
    }

    /** Ids of devices that have no row. */
    static Set<String> devices(ShapingResult result, CheckedRows checked) {
        return checked.leftOut().stream()
                .map(row -> result.rows().get(row.index()).device().deviceId())
                .collect(Collectors.toSet());
    }

    private static ShapingChange change(ShapingResult result, LeftOut row, Map<String, KnownDevice> known) {
        ShapedDevice device = result.rows().get(row.index()).device();
        Optional<KnownDevice> owner = Optional.ofNullable(known.get(device.deviceId()));
        return new ShapingChange(
                ShapingChange.Kind.REFUSED,
                owner.map(KnownDevice::router).orElse(""),
                device.circuitId(),
                owner.map(KnownDevice::name).orElse(device.circuitName()),
                Optional.empty(),
                Optional.of(device),
                "left out, LibreQoS would not take it: " + reasons(row));
    }

    private static String reasons(LeftOut row) {
        return row.reasons().stream().map(Refusal::reason).distinct().collect(Collectors.joining("; "));
    }

    private static String key(ShapingResult result, LeftOut row) {
        return result.rows().get(row.index()).device().deviceId() + " " + reasons(row);
    }

    private static Map<String, KnownDevice> byDevice(ShapingResult result) {
        Map<String, KnownDevice> byDevice = new HashMap<>();
        result.known().forEach(known -> byDevice.put(known.device().deviceId(), known));
        return byDevice;
    }
}
