package io.mikamel.mapping;

import io.mikamel.domain.account.AccountType;
import io.mikamel.domain.plan.RouterProfile;

/** Rows of {@code /ppp/profile} or {@code /ip/hotspot/user/profile}; RouterOS' word for a limit of uptime is session-timeout. */
public final class RouterProfileMapper extends MenuMapper<RouterProfile> {

    public static final String PROPLIST = ".id,name,rate-limit,session-timeout";

    private final AccountType type;

    public RouterProfileMapper(AccountType type) {
        super(type == AccountType.PPPOE ? "/ppp/profile" : "/ip/hotspot/user/profile");
        this.type = type;
    }

    @Override
    RouterProfile map(Attributes row) {
        return new RouterProfile(
                new RouterProfile.Key(type, row.required("name")),
                row.text("rate-limit").orElse(""),
                row.text("session-timeout").orElse(""),
                false,
                true);
    }
}
