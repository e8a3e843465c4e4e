package io.mikamel.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What differs between a row as it stood and as it stands now, in the operator's words. */
final class RowDiff {

    private RowDiff() {}

    static String of(ShapedDevice before, ShapedDevice after) {
        List<String> differences = new ArrayList<>();
        add(differences, "address", before.ipv4(), after.ipv4());
        if (!before.hasSameRates(after)) {
            differences.add("rate %s -> %s".formatted(rates(before), rates(after)));
        }
        add(differences, "parent node", before.parentNode(), after.parentNode());
        add(differences, "name", before.circuitName(), after.circuitName());
        add(differences, "device name", before.deviceName(), after.deviceName());
        add(differences, "MAC address", before.macAddress(), after.macAddress());
        add(differences, "circuit id", before.circuitId(), after.circuitId());
        add(differences, "device id", before.deviceId(), after.deviceId());
        add(differences, "comment", before.comment(), after.comment());
        return String.join(", ", differences);
    }

    private static void add(List<String> differences, String what, String before, String after) {
        if (!before.equals(after)) {
            differences.add("%s %s -> %s".formatted(what, shown(before), shown(after)));
        }
    }

    private static String shown(String text) {
        return text.isEmpty() ? "none" : text;
    }

    private static String rates(ShapedDevice row) {
        return "%s/%s Mbps down, %s/%s up"
                .formatted(
                        plain(row.downloadMin()),
                        plain(row.downloadMax()),
                        plain(row.uploadMin()),
                        plain(row.uploadMax()));
    }

    private static String plain(BigDecimal mbps) {
        return mbps.toPlainString();
    }
}
