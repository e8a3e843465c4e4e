package io.mikamel.simulator.life;

/** Somebody with a device who is connected, or could be. */
record Subscriber(String user, Kind kind, String mac, String radiusRate) {

    /** How a subscriber is let in. */
    enum Kind {
        PPP,
        /** A PPP user whom RADIUS knows, without a secret. */
        RADIUS,
        HOTSPOT
    }
}
