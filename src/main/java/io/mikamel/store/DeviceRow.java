package io.mikamel.store;

import io.mikamel.domain.KnownDevice;
import io.mikamel.domain.Rate;
import io.mikamel.domain.Service;
import io.mikamel.domain.ShapedDevice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/**
 * A row of {@code shaped_devices}.
 *
 * @param live seen at the last complete reading of its router: then that reading's time is when it was last seen
 */
record DeviceRow(KnownDevice known, boolean live) {

    void write(NamedStatement to, Instant at) throws SQLException {
        ShapedDevice device = known.device();
        to.text("deviceId", device.deviceId()).text("circuitId", device.circuitId());
        to.text("router", known.router())
                .text("service", known.service().name())
                .text("name", known.name());
        to.text("circuitName", device.circuitName()).text("deviceName", device.deviceName());
        to.text("parentNode", device.parentNode()).text("comment", device.comment());
        to.text("macAddress", device.macAddress()).text("ipv4", device.ipv4()).text("ipv6", device.ipv6());
        to.decimal("downloadMin", device.downloadMin()).decimal("uploadMin", device.uploadMin());
        to.decimal("downloadMax", device.downloadMax()).decimal("uploadMax", device.uploadMax());
        to.number("rateUpload", known.rate().map(Rate::uploadBitsPerSecond).orElse(null));
        to.number("rateDownload", known.rate().map(Rate::downloadBitsPerSecond).orElse(null));
        to.flag("live", live).time("lastSeen", live ? null : known.lastSeen().orElse(null));
        to.time("updatedAt", at).addBatch();
    }

    static KnownDevice read(ResultSet row) throws SQLException {
        return new KnownDevice(
                Columns.text(row, "router"),
                Service.valueOf(row.getString("service")),
                Columns.text(row, "name"),
                device(row),
                rate(row),
                Columns.optionalTime(row, "last_seen"));
    }

    private static ShapedDevice device(ResultSet row) throws SQLException {
        return new ShapedDevice(
                Columns.text(row, "circuit_id"),
                Columns.text(row, "circuit_name"),
                Columns.text(row, "device_id"),
                Columns.text(row, "device_name"),
                Columns.text(row, "parent_node"),
                Columns.text(row, "mac_address"),
                Columns.text(row, "ipv4"),
                Columns.text(row, "ipv6"),
                Columns.decimal(row, "download_min"),
                Columns.decimal(row, "upload_min"),
                Columns.decimal(row, "download_max"),
                Columns.decimal(row, "upload_max"),
                Columns.text(row, "comment"));
    }

    private static Optional<Rate> rate(ResultSet row) throws SQLException {
        long upload = row.getLong("rate_upload");
        boolean absent = row.wasNull();
        return absent ? Optional.empty() : Optional.of(new Rate(upload, row.getLong("rate_download")));
    }
}
