/** Routers in memory that speak the RouterOS API over real sockets, for the demo and the tests. May import wire. */
package io.mikamel.simulator;
