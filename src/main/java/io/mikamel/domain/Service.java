package io.mikamel.domain;

import java.util.Optional;

/** The kind of access a circuit stands for. */
public enum Service {
    PPP("PPPoE", "PPP-"),
    HOTSPOT("Hotspot", "HS-"),
    DHCP("DHCP", "DHCP-");

    private final String comment;
    private final String nodePrefix;

    Service(String comment, String nodePrefix) {
        this.comment = comment;
        this.nodePrefix = nodePrefix;
    }

    /** The Comment cell of its rows in ShapedDevices.csv. */
    public String comment() {
        return comment;
    }

    /** What stands before the router's name in its parent node. */
    public String nodePrefix() {
        return nodePrefix;
    }

    /** The service whose rows carry this Comment, without regard to case. */
    public static Optional<Service> ofComment(String comment) {
        for (Service service : values()) {
            if (service.comment.equalsIgnoreCase(comment.strip())) {
                return Optional.of(service);
            }
        }
        return Optional.empty();
    }
}
