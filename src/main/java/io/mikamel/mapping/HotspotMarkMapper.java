package io.mikamel.mapping;

import io.mikamel.domain.account.AccountType;
import io.mikamel.domain.outbox.AccountSession;
import io.mikamel.domain.outbox.SessionMark;
import java.time.Duration;

/** Rows of {@code /ip/hotspot/active} as sessions that can be ended: the device tells one from another. */
public final class HotspotMarkMapper extends MenuMapper<AccountSession> {

    public static final String PROPLIST = ".id,user,address,mac-address,uptime";

    public HotspotMarkMapper() {
        super("/ip/hotspot/active");
    }

    @Override
    AccountSession map(Attributes row) {
        String device = "%s %s"
                .formatted(
                        row.text("mac-address").orElse(""), row.text("address").orElse(""));
        SessionMark mark = new SessionMark(
                row.required(".id"), device, row.duration("uptime").orElse(Duration.ZERO));
        return new AccountSession(AccountType.HOTSPOT, row.text("user").orElse(""), mark);
    }
}
