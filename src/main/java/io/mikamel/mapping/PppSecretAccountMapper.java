package io.mikamel.mapping;

import io.mikamel.domain.account.AccountType;
import java.util.List;

/** Rows of {@code /ppp/secret} as accounts that can be changed. */
public final class PppSecretAccountMapper extends AccountMapper {

    public static final String PROPLIST = ".id,name,service,caller-id,password,profile,local-address,remote-address,"
            + "limit-bytes-in,limit-bytes-out,disabled,comment";

    public PppSecretAccountMapper(String router) {
        super(
                "/ppp/secret",
                router,
                AccountType.PPPOE,
                List.of("service", "caller-id", "password", "profile", "local-address", "remote-address", "comment"),
                List.of("limit-bytes-in", "limit-bytes-out"));
    }
}
