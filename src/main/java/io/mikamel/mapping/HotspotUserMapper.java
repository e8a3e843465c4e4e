package io.mikamel.mapping;

import io.mikamel.domain.HotspotUser;

/** Rows of {@code /ip/hotspot/user}; the trial user has no profile of its own. */
public final class HotspotUserMapper extends MenuMapper<HotspotUser> {

    public static final String PROPLIST = ".id,name,profile,disabled";

    public HotspotUserMapper() {
        super("/ip/hotspot/user");
    }

    @Override
    HotspotUser map(Attributes row) {
        return new HotspotUser(row.required("name"), row.common("profile", "default"), row.flag("disabled", false));
    }
}
