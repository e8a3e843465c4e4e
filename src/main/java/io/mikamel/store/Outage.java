package io.mikamel.store;

import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says once that something waits for the database, and once that it waits no longer. Thread-safe. */
public final class Outage {

    private static final Logger LOG = LoggerFactory.getLogger(Outage.class);

    private final String what;
    private final AtomicBoolean isOn = new AtomicBoolean();

    /** @param what waits, such as {@code sessions of edge-1} */
    public Outage(String what) {
        this.what = what;
    }

    public void began(StoreUnavailableException cause) {
        if (!isOn.getAndSet(true)) {
            LOG.warn("{}: waiting for the database: {}", what, cause.getMessage());
        }
    }

    public void ended() {
        if (isOn.getAndSet(false)) {
            LOG.info("{}: the database has them now", what);
        }
    }
}
