package io.mikamel.mapping;

import io.mikamel.domain.outbox.AccountCookie;

/** Rows of {@code /ip/hotspot/cookie}. */
public final class HotspotCookieMapper extends MenuMapper<AccountCookie> {

    public static final String PROPLIST = ".id,user";

    public HotspotCookieMapper() {
        super("/ip/hotspot/cookie");
    }

    @Override
    AccountCookie map(Attributes row) {
        return new AccountCookie(row.required(".id"), row.text("user").orElse(""));
    }
}
