package io.mikamel.settings;

import io.mikamel.wire.Secret;
import java.time.Duration;

/**
 * Where the tables are.
 *
 * @param username may be empty
 * @param password may be empty
 * @param keepCycles how long it is remembered how a cycle ended
 */
public record DatabaseSettings(String url, String username, Secret password, Duration keepCycles) {

    /** Nothing of it: an address may hold a password too. */
    @Override
    public String toString() {
        return "DatabaseSettings[*****]";
    }
}
