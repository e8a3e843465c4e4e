/**
 * What goes on inside one router in memory: its time, sessions, address pools, log and accounts. Knows nothing of menus and
 * sockets. Everything is guarded by the one lock of {@link io.mikamel.simulator.router.RouterModel}.
 */
package io.mikamel.simulator.router;
