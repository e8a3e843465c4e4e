package io.mikamel.mapping;

import io.mikamel.domain.HotspotSession;
import java.time.Duration;

/** Rows of {@code /ip/hotspot/active}; a user logged in by MAC alone may have no name. */
public final class HotspotActiveMapper extends MenuMapper<HotspotSession> {

    public static final String PROPLIST = ".id,user,address,mac-address,uptime,server";

    public HotspotActiveMapper() {
        super("/ip/hotspot/active");
    }

    @Override
    HotspotSession map(Attributes row) {
        return new HotspotSession(
                row.text("user").orElse(""),
                row.text("address").orElse(""),
                row.mac("mac-address").orElse(""),
                row.duration("uptime").orElse(Duration.ZERO),
                row.common("server", ""));
    }
}
