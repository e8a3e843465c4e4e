package io.mikamel.export;

import io.mikamel.domain.PresentRow;
import io.mikamel.domain.ShapedDevice;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Turns devices of ours into cells in the file's order of columns, ready for the CSV data format. */
public final class OurRows {

    /**
     * One list of cells per row. Columns that are not ours ({@code sqm}, node ids, foreign ones) keep what the present row
     * says, and so does IPv6 where we know none; node ids go when the parent node changes, since they name that node.
     */
    public List<List<String>> cells(PresentFile file, List<OurRow> rows) {
        List<List<String>> cells = new ArrayList<>(rows.size());
        for (OurRow row : rows) {
            cells.add(cells(file.columns(), row));
        }
        return cells;
    }

    private static List<String> cells(List<String> columns, OurRow row) {
        Map<String, String> texts = new HashMap<>();
        row.present().ifPresent(present -> keep(texts, present, row.device()));
        put(texts, row.device());
        List<String> cells = new ArrayList<>(columns.size());
        for (String column : columns) {
            cells.add(texts.getOrDefault(column, ""));
        }
        return cells;
    }

    private static void keep(Map<String, String> texts, PresentRow present, ShapedDevice device) {
        texts.putAll(present.cells());
        if (!present.cell(Column.PARENT_NODE.title()).equals(device.parentNode())) {
            texts.remove(Column.PARENT_NODE_ID.title());
            texts.remove(Column.ANCHOR_NODE_ID.title());
        }
    }

    private static void put(Map<String, String> texts, ShapedDevice device) {
        texts.put(Column.CIRCUIT_ID.title(), device.circuitId());
        texts.put(Column.CIRCUIT_NAME.title(), device.circuitName());
        texts.put(Column.DEVICE_ID.title(), device.deviceId());
        texts.put(Column.DEVICE_NAME.title(), device.deviceName());
        texts.put(Column.PARENT_NODE.title(), device.parentNode());
        texts.put(Column.MAC.title(), device.macAddress());
        texts.put(Column.IPV4.title(), device.ipv4());
        if (!device.ipv6().isEmpty()) {
            texts.put(Column.IPV6.title(), device.ipv6());
        }
        texts.put(Column.DOWNLOAD_MIN.title(), plain(device.downloadMin()));
        texts.put(Column.UPLOAD_MIN.title(), plain(device.uploadMin()));
        texts.put(Column.DOWNLOAD_MAX.title(), plain(device.downloadMax()));
        texts.put(Column.UPLOAD_MAX.title(), plain(device.uploadMax()));
        texts.put(Column.COMMENT.title(), device.comment());
    }

    /** {@code 3}, never {@code 3.0} or {@code 1E+3}: LibreQoS before 2.0 takes whole numbers only. */
    private static String plain(BigDecimal mbps) {
        return mbps.signum() == 0 ? "0" : mbps.stripTrailingZeros().toPlainString();
    }
}
