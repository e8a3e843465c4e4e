/**
 * Accounts on routers, as PPP secrets and hotspot users are called here together, and what is to be done to them.
 *
 * <p>Values are records over the JDK; whatever writes to a router is an {@link io.mikamel.domain.account.Effect} first, so
 * that it can be shown, retried and proved. Nothing here is ever {@code null}.
 */
package io.mikamel.domain.account;
