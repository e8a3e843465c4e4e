package io.mikamel.inventory;

import io.mikamel.domain.Service;
import java.util.Map;
import java.util.Set;

/**
 * What counts where routers.csv says nothing.
 *
 * @param sources for a router without the column
 * @param trustOnFirstUse whether TLS without a fingerprint may remember the certificate seen first
 * @param environment for passwords, and for the one router of the {@code MIKROTIK_} variables
 */
public record InventoryRules(Set<Service> sources, boolean trustOnFirstUse, Map<String, String> environment) {

    public InventoryRules {
        sources = Set.copyOf(sources);
        environment = Map.copyOf(environment);
    }
}
