package io.mikamel.vouchers;

import io.mikamel.store.Outage;
import io.mikamel.store.StoreUnavailableException;
import io.mikamel.store.VoucherStore;
import java.time.Clock;
import java.time.Instant;

/** Bean {@code vouchers}: what becomes of vouchers as time goes by. Thread-safe. */
public final class VoucherExpiry {

    private final VoucherStore store;
    private final Clock clock;
    private final Outage outage = new Outage("vouchers that are over");

    public VoucherExpiry(VoucherStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** @return how many ended now; while the database is away none, and what is over will still be over when it is back */
    public int expireDue() {
        try {
            int total = expireAll();
            outage.ended();
            return total;
        } catch (StoreUnavailableException e) {
            outage.began(e);
            return 0;
        }
    }

    private int expireAll() {
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
