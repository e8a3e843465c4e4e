package io.mikamel.mapping;

import io.mikamel.domain.PppSecret;

/** Rows of {@code /ppp/secret}. */
public final class PppSecretMapper extends MenuMapper<PppSecret> {

    public static final String PROPLIST = ".id,name,service,profile,remote-address,disabled";

    public PppSecretMapper() {
        super("/ppp/secret");
    }

    @Override
    PppSecret map(Attributes row) {
        return new PppSecret(
                row.required("name"),
                row.common("service", "any"),
                row.common("profile", "default"),
                row.text("remote-address"),
                row.flag("disabled", false));
    }
}
