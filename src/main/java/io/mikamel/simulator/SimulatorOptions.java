package io.mikamel.simulator;

import io.mikamel.simulator.router.Dialect;
import java.util.Optional;

/**
 * A fleet of simulated routers.
 *
 * @param subscribers over the whole fleet
 * @param port of the first router, the others on the next ones; zero: any free ones
 * @param dialect of all of them; empty: 6.49, 7.16, 7.24 in turn
 * @param user who may log in, with every policy
 * @param tls whether TLS is served too: on the ports behind the plain ones in the same order, or any free ones
 */
public record SimulatorOptions(
        int routers,
        int subscribers,
        int port,
        long seed,
        Optional<Dialect> dialect,
        String user,
        String password,
        boolean tls) {

    public SimulatorOptions {
        if (routers < 1 || subscribers < 0 || port < 0 || port + ports(routers, tls) - 1 > 65_535) {
            throw new IllegalArgumentException(
                    "%d routers from port %d with %d subscribers: at least one router, ports up to 65535%s"
                            .formatted(routers, port, subscribers, tls ? ", two for each with TLS" : ""));
        }
        if (user.isEmpty()) {
            throw new IllegalArgumentException("user '': a router user has a name");
        }
    }

    private static long ports(int routers, boolean tls) {
        return tls ? 2L * routers : routers;
    }

    int plainPort(int index) {
        return port == 0 ? 0 : port + index;
    }

    int tlsPort(int index) {
        return port == 0 ? 0 : port + routers + index;
    }

    /** The password is masked. */
    @Override
    public String toString() {
        return "%d routers, %d subscribers, port %d, seed %d, dialect %s, user %s, TLS %s"
                .formatted(
                        routers,
                        subscribers,
                        port,
                        seed,
                        dialect.map(Dialect::word).orElse("mixed"),
                        user,
                        tls ? "too" : "not");
    }
}
