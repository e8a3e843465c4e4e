package io.mikamel.settings;

/**
 * Where the REST API listens.
 *
 * @param port 0 for any free one
 */
public record HttpSettings(String host, int port) {}
