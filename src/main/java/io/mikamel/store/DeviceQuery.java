package io.mikamel.store;

/**
 * Which devices.
 *
 * @param search part of a name, id or address, without regard to case; empty for all
 * @param router its exact name; empty for all
 */
public record DeviceQuery(String search, String router) {

    public static final DeviceQuery ALL = new DeviceQuery("", "");
}
