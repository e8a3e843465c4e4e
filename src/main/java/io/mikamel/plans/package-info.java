/**
 * The beans of the routes that keep accounts on routers and in the database in step: read, compare, plan, apply.
 *
 * <p>May import domain, mapping, store and wire. The one decision behind it: nothing here writes to a router; what a plan
 * lets go is a row of the outbox.
 */
package io.mikamel.plans;
