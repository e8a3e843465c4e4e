package io.mikamel.domain;

import java.util.Optional;

/** Writes the 13 cells of a row: what the router says now, or the row as it stands where nothing was read. */
final class RowText {

    private final Inventory inventory;
    private final ShapingSettings settings;

    RowText(Inventory inventory, ShapingSettings settings) {
        this.inventory = inventory;
        this.settings = settings;
    }

    ShapedDevice of(PlacedRow row) {
        Candidate candidate = row.candidate();
        return candidate
                .circuit()
                .map(circuit -> written(circuit, row))
                .orElseGet(() -> asItStands(candidate.existing().orElseThrow().device(), row));
    }

    private ShapedDevice written(Circuit circuit, PlacedRow row) {
        Candidate candidate = row.candidate();
        Optional<ShapedDevice> before = candidate.existing().map(ExistingRow::device);
        Service service = circuit.key().service();
        String address = candidate.claim().map(CircuitDevice::address).orElseGet(() -> before.map(ShapedDevice::ipv4)
                .orElse(""));
        String mac = macAddress(candidate, before);
        String name = FileName.of(circuit.name(), mac.isEmpty() ? address : mac);
        MbpsRounding rounding = settings.rounding();
        Rate rate = circuit.rate().orElse(Rate.UNLIMITED).orElse(settings.defaultRate());
        return new ShapedDevice(
                row.circuitId(),
                name,
                row.deviceId(),
                name,
                inventory.router(candidate.router()).orElseThrow().node(service),
                mac,
                address,
                before.map(ShapedDevice::ipv6).orElse(""),
                rounding.min(rate.downloadBitsPerSecond()),
                rounding.min(rate.uploadBitsPerSecond()),
                rounding.max(rate.downloadBitsPerSecond()),
                rounding.max(rate.uploadBitsPerSecond()),
                service.comment());
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
