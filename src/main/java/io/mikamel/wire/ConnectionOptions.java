package io.mikamel.wire;

import java.time.Duration;

/**
 * Limits of a connection.
 *
 * @param connectTimeout TCP and TLS together
 * @param loginTimeout from the first login sentence to its answer
 * @param maxSentenceBytes a larger sentence from the router is a protocol error
 * @param maxInFlight commands on the wire at once; further ones wait
 * @param emptyGrace how long after {@code !empty} or {@code !trap} a {@code !done} may still come
 * @param codePage for bytes that are not UTF-8
 */
public record ConnectionOptions(
        Duration connectTimeout,
        Duration loginTimeout,
        int maxSentenceBytes,
        int maxInFlight,
        Duration emptyGrace,
        CodePage codePage) {

    public static final ConnectionOptions DEFAULTS = new ConnectionOptions(
            Duration.ofSeconds(10),
            Duration.ofSeconds(10),
            16 * 1024 * 1024,
            4,
            Duration.ofSeconds(1),
            CodePage.WINDOWS_1252);

    public ConnectionOptions {
        if (maxSentenceBytes < 1 || maxInFlight < 1) {
            throw new IllegalArgumentException(
                    "sentences of at most %d bytes, %d commands in flight: both must be at least 1"
                            .formatted(maxSentenceBytes, maxInFlight));
        }
    }
}
