package io.mikamel.domain;

import java.util.OptionalInt;

/**
 * A row of ours as it must stand in ShapedDevices.csv.
 *
 * @param present index of the present row it replaces, whose unknown columns it keeps; empty for a new row
 * @param asItStands the present row is right already and keeps its bytes
 */
public record ShapedRow(ShapedDevice device, OptionalInt present, boolean asItStands) {}
