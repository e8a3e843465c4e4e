/**
 * Plans: what differs between an account in the database, as it was last applied, and as it stands on its router, and what
 * may be done about it.
 *
 * <p>Pure: records and rules over {@code domain.account}. The one decision behind it: a router's own change is reported and
 * never reverted by itself, and nothing is removed that we did not create.
 */
package io.mikamel.domain.plan;
