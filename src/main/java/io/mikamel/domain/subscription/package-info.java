/**
 * Subscriptions: PPP accounts that are sold by the month, and what they should be on their routers.
 *
 * <p>Records over {@code domain.account}. The one decision behind it: what a subscription's account may be told is only what
 * is known here; the rest of a secret is its router's own business.
 */
package io.mikamel.domain.subscription;
