package io.mikamel.app;

import org.apache.camel.Exchange;
import org.apache.camel.spi.SynchronizationVetoable;

/** What is given back when an exchange ends, however it ends, and never by a copy of it. */
record TurnEnd(Runnable giveBack) implements SynchronizationVetoable {

    @Override
    public void onComplete(Exchange exchange) {
        giveBack.run();
    }

    @Override
    public void onFailure(Exchange exchange) {
        giveBack.run();
    }

    @Override
    public boolean allowHandover() {
        return false;
    }

    @Override
    public void beforeHandover(Exchange target) {
        // nothing is handed over
    }
}
