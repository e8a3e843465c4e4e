package io.mikamel.legrange;

import me.legrange.mikrotik.ApiConnection;
import me.legrange.mikrotik.ApiConnectionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Closes the library's connection, which throws when it is closed already. */
final class Closing {

    private static final Logger LOG = LoggerFactory.getLogger(Closing.class);

    private Closing() {}

    static void quietly(ApiConnection api) {
        try {
            api.close();
        } catch (ApiConnectionException e) {
            LOG.debug("closing a connection of me.legrange: {}", e.getMessage());
        }
    }
}
