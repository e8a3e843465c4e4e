package io.mikamel.mapping;

import io.mikamel.domain.account.AccountType;
import io.mikamel.domain.outbox.AccountSession;
import io.mikamel.domain.outbox.SessionMark;
import java.time.Duration;

/** Rows of {@code /ppp/active} as sessions that can be ended: the session's number tells one from another. */
public final class PppMarkMapper extends MenuMapper<AccountSession> {

    public static final String PROPLIST = ".id,name,session-id,caller-id,uptime";

    public PppMarkMapper() {
        super("/ppp/active");
    }

    @Override
    AccountSession map(Attributes row) {
        String session = "%s %s"
                .formatted(
                        row.text("session-id").orElse(""), row.text("caller-id").orElse(""));
        SessionMark mark = new SessionMark(
                row.required(".id"), session, row.duration("uptime").orElse(Duration.ZERO));
        return new AccountSession(AccountType.PPPOE, row.required("name"), mark);
    }
}
