package io.mikamel.mapping;

import io.mikamel.domain.ServiceProfile;

/** Rows of {@code /ppp/profile}. Their rate-limit stays text: what to do with a malformed one is the domain's. */
public final class PppProfileMapper extends MenuMapper<ServiceProfile> {

    public static final String PROPLIST = ".id,name,rate-limit";

    public PppProfileMapper() {
        super("/ppp/profile");
    }

    @Override
    ServiceProfile map(Attributes row) {
        return new ServiceProfile(row.required("name"), row.text("rate-limit"));
    }
}
