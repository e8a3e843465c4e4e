/** Connections shared by router identity, one deadline per borrow. May import wire. */
package io.mikamel.pool;
