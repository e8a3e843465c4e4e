/**
 * The outbox at work: which router's turn it is, and the beans of the one route that writes accounts.
 *
 * <p>May import domain, mapping, store, wire and db-scheduler. The one decision behind it: a row of the outbox belongs to
 * one instance of Mikamel at a time, which db-scheduler sees to, and is done only when a fresh read of its router shows it,
 * so whoever takes over after a crash needs nothing but the row. Nothing here is ever {@code null}.
 */
package io.mikamel.outbox;
