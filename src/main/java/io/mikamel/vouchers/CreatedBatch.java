package io.mikamel.vouchers;

import io.mikamel.domain.voucher.VoucherBatch;
import io.mikamel.domain.voucher.VoucherLogin;
import java.util.List;

/** A batch and what its customers type: to be printed, not logged. */
public record CreatedBatch(VoucherBatch batch, List<VoucherLogin> logins) {

    public CreatedBatch {
        logins = List.copyOf(logins);
    }

    /** For logs: a code may be a password too. */
    @Override
    public String toString() {
        return "voucher batch %s: %d for %s".formatted(batch.id(), logins.size(), batch.router());
    }
}
