package io.mikamel.mapping;

import io.mikamel.domain.account.AccountType;
import io.mikamel.domain.session.SeenSession;
import java.util.Optional;

/** Rows of {@code /ppp/active} as sessions; the menu counts no bytes. */
public final class PppSessionSightMapper extends MenuMapper<SeenSession> {

    public static final String PROPLIST = ".id,name,service,address,caller-id,uptime,session-id";

    public PppSessionSightMapper() {
        super("/ppp/active");
    }

    @Override
    SeenSession map(Attributes row) {
        return new SeenSession(
                AccountType.PPPOE,
                row.required("name"),
                row.text("service").orElse("pppoe"),
                row.text("session-id").orElseGet(() -> row.required(".id")),
                row.text("address").orElse(""),
                row.text("caller-id").orElse(""),
                row.duration("uptime"),
                Optional.empty());
    }
}
