package io.mikamel.mapping;

import io.mikamel.domain.account.AccountType;
import java.util.List;

/** Rows of {@code /ip/hotspot/user} as accounts that can be changed. */
public final class HotspotAccountMapper extends AccountMapper {

    public static final String PROPLIST = ".id,name,server,password,profile,address,mac-address,email,limit-uptime,"
            + "limit-bytes-in,limit-bytes-out,limit-bytes-total,uptime,disabled,default,dynamic,comment";

    public HotspotAccountMapper(String router) {
        super(
                "/ip/hotspot/user",
                router,
                AccountType.HOTSPOT,
                List.of("server", "password", "profile", "address", "mac-address", "email", "comment"),
                List.of("limit-bytes-in", "limit-bytes-out", "limit-bytes-total"));
    }
}
