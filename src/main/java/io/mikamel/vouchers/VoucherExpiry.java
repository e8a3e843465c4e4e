package io.mikamel.vouchers;

import io.mikamel.store.VoucherStore;
import java.time.Clock;
import java.time.Instant;

/** Bean {@code vouchers}: what becomes of vouchers as time goes by. Thread-safe. */
public final class VoucherExpiry {

    private final VoucherStore store;
    private final Clock clock;

    public VoucherExpiry(VoucherStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** @return how many ended now */
    public int expireDue() {
        Instant now = clock.instant();
        int total = 0;
        int ended;
        do {
            ended = store.expireDue(now);
            total += ended;
        } while (ended == VoucherStore.EXPIRED_AT_ONCE);
        return total;
    }
}
