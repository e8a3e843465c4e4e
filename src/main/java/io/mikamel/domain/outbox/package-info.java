/**
 * When an effect on an account is done, and what is to be sent until it is.
 *
 * <p>Decided from what a router shows in a fresh read, never from what was sent before: so a lost answer, a killed process
 * and a restarted router are all the same case, and nothing is done twice. Nothing here is ever {@code null}.
 */
package io.mikamel.domain.outbox;
