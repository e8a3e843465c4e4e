package io.mikamel.app;

import io.mikamel.shaping.DueRouters;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.apache.camel.Body;
import org.apache.camel.Exchange;

/** Bean {@code turns}: so many routers are read at once and no more, and none twice at once. Thread-safe. */
public final class RouterTurns {

    private final Semaphore places;
    private final DueRouters due;
    private final Set<String> beingRead = ConcurrentHashMap.newKeySet();

    /** @param parallel how many routers may be read at once */
    public RouterTurns(int parallel, DueRouters due) {
        this.places = new Semaphore(parallel, true);
        this.due = due;
    }

    /**
     * Whether the router may be read, until the exchange ends; false if it is being read already, and then it is due again.
     */
    public boolean isFree(@Body String router, Exchange exchange) {
        if (!beingRead.add(router)) {
            due.add(router);
            return false;
        }
        exchange.getExchangeExtension().addOnCompletion(new TurnEnd(() -> beingRead.remove(router)));
        return true;
    }

    /** Waits for a place; whoever enters leaves. Between two tries of a router its place is another's. */
    public void enter() throws InterruptedException {
        places.acquire();
    }

    public void leave() {
        places.release();
    }
}
