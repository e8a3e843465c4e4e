package io.mikamel.mapping;

import io.mikamel.domain.account.AccountType;
import io.mikamel.domain.session.ByteCount;
import io.mikamel.domain.session.SeenSession;
import java.util.Optional;

/** Rows of {@code /ip/hotspot/active} as sessions; {@code bytes-in} comes from the subscriber. */
public final class HotspotSessionSightMapper extends MenuMapper<SeenSession> {

    public static final String PROPLIST = ".id,user,server,address,mac-address,uptime,bytes-in,bytes-out";

    public HotspotSessionSightMapper() {
        super("/ip/hotspot/active");
    }

    /** A device that was let in by its address alone has no name: its MAC address stands for it. */
    @Override
    SeenSession map(Attributes row) {
        String mac = row.mac("mac-address").orElse("");
        return new SeenSession(
                AccountType.HOTSPOT,
                row.text("user").orElse(mac),
                row.text("server").orElse(""),
                row.required(".id"),
                row.text("address").orElse(""),
                mac,
                row.duration("uptime"),
                counter(row));
    }

    private static Optional<ByteCount> counter(Attributes row) {
        return row.number("bytes-in").flatMap(in -> row.number("bytes-out").map(out -> new ByteCount(in, out)));
    }
}
