/** routers.csv: which routers there are, reloaded on change. May import pool, wire and domain. */
package io.mikamel.inventory;
