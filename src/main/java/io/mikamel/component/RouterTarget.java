package io.mikamel.component;

import io.mikamel.wire.RouterAddress;

/**
 * The router of one exchange.
 *
 * @param name what header {@code CamelRouterOsRouter} says
 */
record RouterTarget(String name, RouterAddress address) {}
