package io.mikamel.wire;

/** Makes logged-in connections. Implementations are thread-safe. */
public interface RouterDriver {

    /** What {@link RouterAddress#driver()} says to choose it. */
    String name();

    /**
     * Connects and logs in, within the options' timeouts.
     *
     * @throws RouterOsException of the leaf that fits: connect, login, timeout, protocol, fatal
     */
    RouterConnection connect(RouterAddress address, ConnectionOptions options);
}
