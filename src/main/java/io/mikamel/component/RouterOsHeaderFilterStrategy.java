package io.mikamel.component;

import java.util.Locale;
import org.apache.camel.Exchange;
import org.apache.camel.spi.HeaderFilterStrategy;

/**
 * Which headers pass between messages and a router: inward the name of the router alone, outward those of the component.
 * A route that takes messages from strangers can refuse even the router's name by a strategy of its own.
 */
public final class RouterOsHeaderFilterStrategy implements HeaderFilterStrategy {

    private static final String OURS = "camelrouteros";

    @Override
    public boolean applyFilterToCamelHeaders(String name, Object value, Exchange exchange) {
        return !RouterOsConstants.ROUTER.equalsIgnoreCase(name);
    }

    @Override
    public boolean applyFilterToExternalHeaders(String name, Object value, Exchange exchange) {
        return !name.toLowerCase(Locale.ROOT).startsWith(OURS);
    }
}
