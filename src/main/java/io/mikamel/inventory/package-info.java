/**
 * routers.csv: which routers there are, reloaded on change. A broken line costs only its own router the change, never its
 * last good definition. May import settings (for placeholders), pool, wire, domain and commons-csv.
 */
package io.mikamel.inventory;
