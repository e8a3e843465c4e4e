package io.mikamel.legrange;

import io.mikamel.wire.RouterAddress;
import io.mikamel.wire.RouterOsProtocolException;
import io.mikamel.wire.RouterOsUnsupportedException;
import java.util.regex.Pattern;

/**
 * What the library's login of RouterOS before 6.43 can do: it cuts letters of the password to eight bits before it hashes
 * them, and puts the user's name unquoted into its command text.
 */
record LoginLimits(RouterAddress address) {

    private static final Pattern CHALLENGE = Pattern.compile("[0-9a-fA-F]{32}");
    private static final Pattern PLAIN_NAME =
            Pattern.compile("(?!(?i:where|not|and|or|return)$)[\\w.@:+*-][^\\s=<>!)]*");

    /** What a router says, without the password that it may repeat. */
    String masked(String text) {
        return address.password().maskedIn(text);
    }

    /** The challenge, if the library can answer it. */
    String checked(String challenge) {
        if (!CHALLENGE.matcher(challenge).matches()) {
            throw new RouterOsProtocolException("%s: login: a challenge that is not 32 hex digits".formatted(address));
        }
        if (!address.password().reveal().chars().allMatch(letter -> letter < 0x80)) {
            throw refused("a password with letters outside ASCII");
        }
        if (!PLAIN_NAME.matcher(address.username()).matches()) {
            throw refused("a user name with blanks or signs");
        }
        return challenge;
    }

    private RouterOsUnsupportedException refused(String what) {
        return new RouterOsUnsupportedException(
                "%s: login: the router asks for the login of RouterOS before 6.43, for which driver 'legrange' cannot send %s; use driver 'native'"
                        .formatted(address, what));
    }
}
