package io.mikamel.settings;

import io.mikamel.domain.Service;
import io.mikamel.wire.CodePage;
import io.mikamel.wire.ConnectionOptions;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;

/**
 * How routers are read.
 *
 * @param file routers.csv
 * @param parallel routers read at once
 * @param timeout of one command's answer
 * @param connectTimeout TCP and TLS together
 * @param charset for bytes that are not UTF-8
 * @param maxInFlight commands on one connection at once
 * @param maxSentenceBytes a larger sentence is a protocol error
 * @param sources what is read where routers.csv says nothing
 * @param trustOnFirstUse whether a router's certificate may be remembered at the first contact
 */
public record RouterSettings(
        Path file,
        int parallel,
        Duration timeout,
        Duration connectTimeout,
        Charset charset,
        int maxInFlight,
        int maxSentenceBytes,
        Set<Service> sources,
        boolean trustOnFirstUse) {

    /** These limits in the words of the wire. */
    public ConnectionOptions connectionOptions() {
        return new ConnectionOptions(
                connectTimeout,
                connectTimeout,
                maxSentenceBytes,
                maxInFlight,
                ConnectionOptions.DEFAULTS.emptyGrace(),
                new CodePage(charset));
    }
}
