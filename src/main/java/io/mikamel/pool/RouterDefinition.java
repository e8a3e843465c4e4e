package io.mikamel.pool;

import io.mikamel.wire.RouterAddress;

/**
 * One router of the inventory: what routes call it, and where its API is.
 *
 * @param name unique in the inventory, never blank
 * @param enabled a disabled router is known, but nobody connects to it
 */
public record RouterDefinition(String name, RouterAddress address, boolean enabled) {

    public RouterDefinition {
        if (name.isBlank()) {
            throw new IllegalArgumentException("name of the router at %s is empty".formatted(address));
        }
    }
}
