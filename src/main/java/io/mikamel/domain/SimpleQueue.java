package io.mikamel.domain;

/**
 * A dynamic row of {@code /queue/simple}: the rate a session really has.
 *
 * @param name such as {@code <pppoe-user01>}
 * @param target the addresses or interface it shapes, as the router writes it
 * @param maxLimit target upload and download
 */
public record SimpleQueue(String name, String target, Rate maxLimit) {}
