package io.mikamel.domain.voucher;

import io.mikamel.domain.account.Effect;
import java.util.List;

/** A voucher after something happened, and what its router must be told, in this order. */
public record VoucherChange(Voucher voucher, List<Effect> effects) {

    public VoucherChange {
        effects = List.copyOf(effects);
    }

    static VoucherChange none(Voucher voucher) {
        return new VoucherChange(voucher, List.of());
    }
}
