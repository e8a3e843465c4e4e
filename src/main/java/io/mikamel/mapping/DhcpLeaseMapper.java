package io.mikamel.mapping;

import io.mikamel.domain.DhcpLease;
import java.util.Optional;

/** Rows of {@code /ip/dhcp-server/lease}; what is active goes before what is set. A disabled lease is not bound. */
public final class DhcpLeaseMapper extends MenuMapper<DhcpLease> {

    public static final String PROPLIST = ".id,address,active-address,mac-address,active-mac-address,host-name,server,"
            + "active-server,status,blocked,disabled,rate-limit,comment";

    public DhcpLeaseMapper() {
        super("/ip/dhcp-server/lease");
    }

    @Override
    DhcpLease map(Attributes row) {
        return new DhcpLease(
                first(row.text("active-address"), row.text("address")),
                first(row.mac("active-mac-address"), row.mac("mac-address")),
                row.text("host-name"),
                first(row.text("active-server"), row.text("server")),
                row.text("status").orElse("").equals("bound") && !row.flag("disabled", false),
                row.flag("blocked", false),
                row.text("rate-limit"),
                row.text("comment"));
    }

    private static String first(Optional<String> active, Optional<String> set) {
        return active.or(() -> set).orElse("");
    }
}
