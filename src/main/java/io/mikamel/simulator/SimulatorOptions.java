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
 */
public record SimulatorOptions(
        int routers, int subscribers, int port, long seed, Optional<Dialect> dialect, String user, String password) {

    public SimulatorOptions {
        if (routers < 1 || subscribers < 0 || port < 0 || port + routers - 1 > 65_535) {
            throw new IllegalArgumentException(
                    "%d routers from port %d with %d subscribers: at least one router, ports up to 65535"
                            .formatted(routers, port, subscribers));
        }
        if (user.isEmpty()) {
            throw new IllegalArgumentException("user '': a router user has a name");
        }
    }

    /** The password is masked. */
    @Override
    public String toString() {
        return "%d routers, %d subscribers, port %d, seed %d, dialect %s, user %s"
                .formatted(
                        routers,
                        subscribers,
                        port,
                        seed,
                        dialect.map(Dialect::word).orElse("mixed"),
                        user);
    }
}
