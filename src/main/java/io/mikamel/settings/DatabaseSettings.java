package io.mikamel.settings;

import io.mikamel.wire.Secret;

/**
 * Where the tables are.
 *
 * @param username may be empty
 * @param password may be empty
 */
public record DatabaseSettings(String url, String username, Secret password) {

    /** Nothing of it: an address may hold a password too. */
    @Override
    public String toString() {
        return "DatabaseSettings[*****]";
    }
}
