package io.mikamel.app;

import io.mikamel.component.RouterOsConstants;
import io.mikamel.sessions.RouterConnections;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Bean {@code routerTrouble}: hears of each try that a router failed, also of those that are repeated. Thread-safe. */
public final class RouterTrouble implements Processor {

    private final RouterConnections connections;

    RouterTrouble(RouterConnections connections) {
        this.connections = connections;
    }

    @Override
    public void process(Exchange exchange) {
        connections.failed(
                exchange.getMessage().getHeader(RouterOsConstants.ROUTER, String.class),
                exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class));
    }
}
