package io.mikamel.domain;

import java.math.BigDecimal;

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
        return this == other || hasSameTexts(other) && hasSameRates(other);
    }

    /** The other if it says the same: of 100,000 devices only one of each is kept while a cycle is decided. */
    ShapedDevice or(ShapedDevice other) {
        return saysTheSame(other) ? other : this;
    }

    /** Whether the four rates have the same value. */
    public boolean hasSameRates(ShapedDevice other) {
        return downloadMin.compareTo(other.downloadMin) == 0
                && uploadMin.compareTo(other.uploadMin) == 0
                && downloadMax.compareTo(other.downloadMax) == 0
                && uploadMax.compareTo(other.uploadMax) == 0;
    }

    private boolean hasSameTexts(ShapedDevice other) {
        return circuitId.equals(other.circuitId)
                && circuitName.equals(other.circuitName)
                && deviceId.equals(other.deviceId)
                && deviceName.equals(other.deviceName)
                && parentNode.equals(other.parentNode)
                && macAddress.equals(other.macAddress)
                && ipv4.equals(other.ipv4)
                && ipv6.equals(other.ipv6)
                && comment.equals(other.comment);
    }
}
