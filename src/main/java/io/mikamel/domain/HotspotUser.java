package io.mikamel.domain;

/**
 * A row of {@code /ip/hotspot/user}.
 *
 * @param profile name of its {@code /ip/hotspot/user/profile}, {@code default} when unset
 */
public record HotspotUser(String name, String profile, boolean disabled) {}
