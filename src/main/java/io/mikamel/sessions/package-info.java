/**
 * The beans of the routes that follow sessions: what a router said, what it means for who is online, what is stored of it.
 *
 * <p>May import domain, mapping, store and wire. The one decision behind it: a router's book of sessions moves on only when
 * what changed is stored, so a database that is away loses nothing; the next reading finds it again.
 */
package io.mikamel.sessions;
