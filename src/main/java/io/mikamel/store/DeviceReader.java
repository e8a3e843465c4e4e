package io.mikamel.store;

import io.mikamel.domain.KnownDevice;
import io.mikamel.domain.PresentRow;
import io.mikamel.domain.Rate;
import io.mikamel.domain.Service;
import io.mikamel.domain.ShapedDevice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Makes devices of the rows of one query. What many of them have in common, such as router, node and plan, they share:
 * 100,000 devices are kept in memory while a cycle is decided. Used once, by one thread.
 */
final class DeviceReader {

    private static final PresentRow NONE = new PresentRow(0, 0, Map.of());

    private final Map<Object, Object> shared = new HashMap<>();
    private final Map<String, PresentRow> standing;

    /** @param standing rows of the file by device id, whose texts are taken where they are equal */
    DeviceReader(Map<String, PresentRow> standing) {
        this.standing = standing;
    }

    KnownDevice read(ResultSet row) throws SQLException {
        String id = Columns.text(row, "device_id");
        PresentRow inFile = standing.getOrDefault(id, NONE);
        String name = same(inFile.cell("Circuit Name"), Columns.text(row, "name"));
        return new KnownDevice(
                share(Columns.text(row, "router")),
                Service.valueOf(row.getString("service")),
                name,
                device(row, name, inFile),
                share(rate(row)),
                share(Columns.optionalTime(row, "last_seen")));
    }

    private ShapedDevice device(ResultSet row, String name, PresentRow inFile) throws SQLException {
        return new ShapedDevice(
                same(inFile.cell("Circuit ID"), Columns.text(row, "circuit_id")),
                same(name, Columns.text(row, "circuit_name")),
                same(inFile.cell("Device ID"), Columns.text(row, "device_id")),
                same(name, Columns.text(row, "device_name")),
                share(Columns.text(row, "parent_node")),
                same(inFile.cell("MAC"), Columns.text(row, "mac_address")),
                same(inFile.cell("IPv4"), Columns.text(row, "ipv4")),
                same("", Columns.text(row, "ipv6")),
                share(Columns.decimal(row, "download_min")),
                share(Columns.decimal(row, "upload_min")),
                share(Columns.decimal(row, "download_max")),
                share(Columns.decimal(row, "upload_max")),
                share(Columns.text(row, "comment")));
    }

    private static Optional<Rate> rate(ResultSet row) throws SQLException {
        long upload = row.getLong("rate_upload");
        boolean absent = row.wasNull();
        return absent ? Optional.empty() : Optional.of(new Rate(upload, row.getLong("rate_download")));
    }

    private static String same(String known, String text) {
        return known.equals(text) ? known : text;
    }

    /** The first value that is equal to this one. */
    @SuppressWarnings("unchecked")
    private <T> T share(T value) {
        return (T) shared.computeIfAbsent(value, same -> same);
    }
}
