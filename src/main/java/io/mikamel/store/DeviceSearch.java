package io.mikamel.store;

import io.mikamel.domain.KnownDevice;
import io.mikamel.domain.Rate;
import io.mikamel.domain.Service;
import io.mikamel.domain.ShapedDevice;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A page of the shaped devices, as {@code shaping/select-devices-page.sql} finds it.
 *
 * @param search part of a name, id or address, without regard to case; empty for all
 * @param router its exact name; empty for all
 */
public record DeviceSearch(String search, String router, PageRequest page) {

    /** The statement's named parameters. */
    public Map<String, Object> parameters() {
        return Map.of(
                "search", NulText.encode(search),
                "router", NulText.encode(router),
                "offset", page.offset(),
                "size", page.size());
    }

    /** The statement's rows as devices. */
    public Page<KnownDevice> found(List<Map<String, Object>> rows) {
        return page.found(rows, "deviceId", DeviceSearch::known);
    }

    private static KnownDevice known(JdbcRow row) {
        return new KnownDevice(
                row.text("router"),
                Service.valueOf(row.text("service")),
                row.text("name"),
                device(row),
                rate(row),
                row.optionalTime("lastSeen"));
    }

    private static ShapedDevice device(JdbcRow row) {
        return new ShapedDevice(
                row.text("circuitId"),
                row.text("circuitName"),
                row.text("deviceId"),
                row.text("deviceName"),
                row.text("parentNode"),
                row.text("macAddress"),
                row.text("ipv4"),
                row.text("ipv6"),
                row.decimal("downloadMin"),
                row.decimal("uploadMin"),
                row.decimal("downloadMax"),
                row.decimal("uploadMax"),
                row.text("comment"));
    }

    private static Optional<Rate> rate(JdbcRow row) {
        return row.has("rateUpload")
                ? Optional.of(new Rate(row.number("rateUpload"), row.number("rateDownload")))
                : Optional.empty();
    }
}
