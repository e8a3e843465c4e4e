/**
 * The sockets of a router in memory: logins, commands under way, and faults on demand. One thread reads each connection; a
 * shared thread writes to it only while there is something to write.
 */
package io.mikamel.simulator.server;
