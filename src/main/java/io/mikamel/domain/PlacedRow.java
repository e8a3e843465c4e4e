package io.mikamel.domain;

import java.util.Comparator;

/** A candidate that stands in the new file, getting its ids and cells. */
final class PlacedRow {

    private final Candidate candidate;
    private String circuitId = "";
    private String deviceId = "";
    private ShapedDevice device;

    PlacedRow(Candidate candidate) {
        this.candidate = candidate;
    }

    Candidate candidate() {
        return candidate;
    }

    String circuitId() {
        return circuitId;
    }

    String deviceId() {
        return deviceId;
    }

    boolean hasDeviceId() {
        return !deviceId.isEmpty();
    }

    void circuitId(String id) {
        circuitId = id;
    }

    void deviceId(String id) {
        deviceId = id;
    }

    /** Its cells, once they are written. */
    ShapedDevice device() {
        return device;
    }

    void write(RowText text) {
        device = text.of(this);
    }

    /** What tells it from the other devices of its subscriber. */
    String discriminator() {
        String mac = candidate.claim().map(CircuitDevice::macAddress).orElse("");
        return mac.isEmpty() ? String.join(",", candidate.addresses()) : mac;
    }

    /** By router, service, name and device; by the name in the file, which a lost database does not change. */
    static Comparator<PlacedRow> inOrderOf(Inventory inventory) {
        return Comparator.comparing((PlacedRow it) -> it.candidate.router(), inventory.byPlace())
                .thenComparing(it -> it.candidate.key().service())
                .thenComparing(it -> it.device.circuitName())
                .thenComparing(it -> it.circuitId)
                .thenComparing(it -> it.deviceId);
    }
}
