package io.mikamel.domain;

import java.math.BigDecimal;
import java.util.List;

/**
 * One row of ShapedDevices.csv, by its 13 common columns. Several rows with one circuit id are several devices of one
 * circuit.
 *
 * @param circuitId eight characters {@code [0-9A-Z]} in our rows; unique without regard to case
 * @param macAddress may be empty
 * @param ipv4 may be empty in rows of others
 * @param ipv6 may be empty
 * @param downloadMin Mbps; so are the other three
 * @param comment {@code PPPoE}, {@code Hotspot} or {@code DHCP} in our rows
 */
public record ShapedDevice(
        String circuitId,
        String circuitName,
        String deviceId,
        String deviceName,
        String parentNode,
        String macAddress,
        String ipv4,
        String ipv6,
        BigDecimal downloadMin,
        BigDecimal uploadMin,
        BigDecimal downloadMax,
        BigDecimal uploadMax,
        String comment) {

    /** Whether all 13 cells say the same, rates by their value. */
    public boolean saysTheSame(ShapedDevice other) {
        return hasSameRates(other) && texts().equals(other.texts());
    }

    /** Whether the four rates have the same value. */
    public boolean hasSameRates(ShapedDevice other) {
        return downloadMin.compareTo(other.downloadMin) == 0
                && uploadMin.compareTo(other.uploadMin) == 0
                && downloadMax.compareTo(other.downloadMax) == 0
                && uploadMax.compareTo(other.uploadMax) == 0;
    }

    private List<String> texts() {
        return List.of(circuitId, circuitName, deviceId, deviceName, parentNode, macAddress, ipv4, ipv6, comment);
    }
}
