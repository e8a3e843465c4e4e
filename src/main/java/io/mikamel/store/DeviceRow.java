package io.mikamel.store;

import io.mikamel.domain.KnownDevice;
import io.mikamel.domain.Rate;
import io.mikamel.domain.ShapedDevice;
import java.sql.SQLException;
import java.time.Instant;

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
}
