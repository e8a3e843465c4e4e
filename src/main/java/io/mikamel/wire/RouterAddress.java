package io.mikamel.wire;

/**
 * The identity of a router's API for us: equal addresses may share a connection.
 *
 * @param port 1 to 65535; RouterOS' defaults are 8728, with TLS 8729
 * @param driver name of the driver, {@code native} or {@code legrange}
 */
public record RouterAddress(String host, int port, String username, Secret password, Tls tls, String driver) {

    public static final String NATIVE = "native";
    public static final String LEGRANGE = "legrange";

    public RouterAddress {
        if (host.isBlank()) {
            throw new IllegalArgumentException("host is empty");
        }
        if (port < 1 || port > 65535) {
            throw new IllegalArgumentException("port %d: not in 1..65535".formatted(port));
        }
    }

    public String hostAndPort() {
        return host.indexOf(':') >= 0 ? "[" + host + "]:" + port : host + ":" + port;
    }

    /** User, host and port, for messages; never the password. */
    @Override
    public String toString() {
        return username + "@" + hostAndPort();
    }
}
