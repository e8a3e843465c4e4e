package io.mikamel.simulator.router;

import java.time.Instant;

/**
 * A logged-in API connection.
 *
 * @param via {@code api} or {@code api-ssl}
 * @param logout ends the connection
 */
public record ApiSession(
        long id, String user, String group, String address, String via, Instant since, Runnable logout) {}
