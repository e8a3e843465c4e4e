package io.mikamel.pool;

import io.mikamel.wire.ConnectionOptions;
import java.time.Duration;

/**
 * The pool's settings.
 *
 * @param idleTimeout an unused connection is closed after it; one used at regular intervals is kept up to three times as long
 * @param firstBackoff no second try within it after a failed one; it doubles with each further failure
 * @param maxBackoff where the doubling ends
 * @param loginLockout no second try within it after a rejected login, since routers log each
 * @param connectors threads that connect, for all routers together: so many dead ones can be waited for at once; they end when unused
 * @param connection limits of each connection
 */
public record PoolOptions(
        Duration idleTimeout,
        Duration firstBackoff,
        Duration maxBackoff,
        Duration loginLockout,
        int connectors,
        ConnectionOptions connection) {

    public static final PoolOptions DEFAULTS = new PoolOptions(
            Duration.ofMinutes(5),
            Duration.ofSeconds(5),
            Duration.ofSeconds(60),
            Duration.ofMinutes(5),
            128,
            ConnectionOptions.DEFAULTS);

    public PoolOptions {
        if (connectors < 1) {
            throw new IllegalArgumentException("connectors %d: less than 1".formatted(connectors));
        }
        positive("idleTimeout", idleTimeout);
        positive("firstBackoff", firstBackoff);
        positive("maxBackoff", maxBackoff);
        positive("loginLockout", loginLockout);
    }

    /** The same with other limits of a connection. */
    public PoolOptions with(ConnectionOptions other) {
        return new PoolOptions(idleTimeout, firstBackoff, maxBackoff, loginLockout, connectors, other);
    }

    /** The same with another idle timeout. */
    public PoolOptions withIdleTimeout(Duration other) {
        return new PoolOptions(other, firstBackoff, maxBackoff, loginLockout, connectors, connection);
    }

    private static void positive(String name, Duration value) {
        if (value.isNegative() || value.isZero()) {
            throw new IllegalArgumentException("%s %s: not above zero".formatted(name, value));
        }
    }
}
