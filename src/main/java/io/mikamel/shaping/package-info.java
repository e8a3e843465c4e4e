/**
 * The beans of the routes that bring LibreQoS up to what routers say: what is read, what is written, what came of it.
 *
 * <p>May import domain, mapping, export, store, inventory, pool and wire. The one decision behind it: a bean here holds one
 * step of a route and no order of steps; what comes after what, what is retried and where a failure goes stands in
 * {@code routes/}.
 */
package io.mikamel.shaping;
