package io.mikamel.domain;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Writes the 13 cells of a row: what the router says now, or the row as it stands where nothing was read. */
final class RowText {

    private final Inventory inventory;
    private final ShapingSettings settings;
    private final Map<Long, Mbps> mbps = new HashMap<>();

    private record Mbps(BigDecimal min, BigDecimal max) {}

    RowText(Inventory inventory, ShapingSettings settings) {
        this.inventory = inventory;
        this.settings = settings;
    }

    ShapedDevice of(PlacedRow row) {
        Candidate candidate = row.candidate();
        Optional<ShapedDevice> before = candidate.existing().map(ExistingRow::device);
        ShapedDevice now = candidate
                .circuit()
                .map(circuit -> written(circuit, row))
                .orElseGet(() -> asItStands(before.orElseThrow(), row));
        return before.map(now::or).orElse(now);
    }

    private ShapedDevice written(Circuit circuit, PlacedRow row) {
        Candidate candidate = row.candidate();
        Optional<ShapedDevice> before = candidate.existing().map(ExistingRow::device);
        Service service = circuit.key().service();
        String address = candidate.claim().map(CircuitDevice::address).orElseGet(() -> before.map(ShapedDevice::ipv4)
                .orElse(""));
        String mac = macAddress(candidate, before);
        String name = FileName.of(circuit.name(), mac.isEmpty() ? address : mac);
        Rate rate = circuit.rate().orElse(Rate.UNLIMITED).orElse(settings.defaultRate());
        Mbps down = mbps.computeIfAbsent(rate.downloadBitsPerSecond(), this::mbps);
        Mbps up = mbps.computeIfAbsent(rate.uploadBitsPerSecond(), this::mbps);
        return new ShapedDevice(
                row.circuitId(),
                name,
                row.deviceId(),
                name,
                inventory.router(candidate.router()).orElseThrow().node(service),
                mac,
                address,
                before.map(ShapedDevice::ipv6).orElse(""),
                down.min(),
                up.min(),
                down.max(),
                up.max(),
                service.comment());
    }

    private Mbps mbps(long bitsPerSecond) {
        MbpsRounding rounding = settings.rounding();
        return new Mbps(rounding.min(bitsPerSecond), rounding.max(bitsPerSecond));
    }

    /** LibreQoS 2.2 reads the MAC cell of a PPP row as its RADIUS identity, so that cell is the operator's. */
    private static String macAddress(Candidate candidate, Optional<ShapedDevice> before) {
        String standing = before.map(ShapedDevice::macAddress).orElse("");
        if (candidate.key().service() == Service.PPP) {
            return standing;
        }
        return candidate
                .claim()
                .map(CircuitDevice::macAddress)
                .filter(mac -> !mac.isEmpty())
                .orElse(standing);
    }

    private static ShapedDevice asItStands(ShapedDevice device, PlacedRow row) {
        return new ShapedDevice(
                row.circuitId(),
                device.circuitName(),
                row.deviceId(),
                device.deviceName(),
                device.parentNode(),
                device.macAddress(),
                device.ipv4(),
                device.ipv6(),
                device.downloadMin(),
                device.uploadMin(),
                device.downloadMax(),
                device.uploadMax(),
                device.comment());
    }
}
