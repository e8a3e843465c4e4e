package io.mikamel.domain.plan;

import io.mikamel.domain.account.AccountType;

/**
 * A PPP profile or a profile of hotspot users, as a router has it.
 *
 * @param rateLimit as written there, empty for none
 * @param uptimeLimit its session-timeout as written there, empty for none
 * @param sold whether vouchers or subscriptions are sold with it
 * @param active whether the router still has it
 */
public record RouterProfile(Key key, String rateLimit, String uptimeLimit, boolean sold, boolean active) {

    /** Which of a router's profiles. */
    public record Key(AccountType type, String name) {}

    public RouterProfile soldWith(SoldProfiles profiles) {
        return new RouterProfile(key, rateLimit, uptimeLimit, profiles.has(key.type(), key.name()), active);
    }

    public RouterProfile gone() {
        return new RouterProfile(key, rateLimit, uptimeLimit, sold, false);
    }
}
