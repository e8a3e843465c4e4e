package io.mikamel.store;

import io.mikamel.domain.voucher.VoucherState;
import java.util.Optional;

/**
 * Which vouchers.
 *
 * @param search part of code, profile, batch, address or MAC; empty for all
 * @param router its exact name; empty for all
 * @param batch its exact id; empty for all
 */
public record VoucherQuery(String search, String router, String batch, Optional<VoucherState> state) {

    public static final VoucherQuery ALL = new VoucherQuery("", "", "", Optional.empty());
}
