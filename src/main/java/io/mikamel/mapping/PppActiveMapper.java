package io.mikamel.mapping;

import io.mikamel.domain.PppSession;
import java.time.Duration;

/** Rows of {@code /ppp/active}. */
public final class PppActiveMapper extends MenuMapper<PppSession> {

    public static final String PROPLIST = ".id,name,service,address,caller-id,uptime,session-id";

    public PppActiveMapper() {
        super("/ppp/active");
    }

    @Override
    PppSession map(Attributes row) {
        return new PppSession(
                row.required("name"),
                row.common("service", "any"),
                row.text("address"),
                row.text("caller-id"),
                row.duration("uptime").orElse(Duration.ZERO),
                row.text("session-id").orElse(""));
    }
}
