package io.mikamel.settings;

/**
 * When removals are held: more than {@code minRows} and more than {@code percent} of a router's rows in one cycle.
 *
 * @param cycles alike so many times in a row, they pass without a confirmation
 */
public record GuardSettings(int minRows, int percent, int cycles) {}
