package io.mikamel.export;

/** The capacity of a node in network.json, in whole Mbps. */
public record NodeRates(int downloadMbps, int uploadMbps) {

    public static final NodeRates SITE = new NodeRates(2000, 2000);
    public static final NodeRates ACCESS_POINT = new NodeRates(1000, 1000);

    public NodeRates {
        if (downloadMbps < 1 || uploadMbps < 1) {
            throw new IllegalArgumentException("a node needs at least 1 Mbps, not " + downloadMbps + "/" + uploadMbps);
        }
    }
}
