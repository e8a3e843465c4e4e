/**
 * One class per menu of RouterOS: its properties, what it refuses and in which words. Rows come from the router's model.
 * Called with the router's lock held.
 *
 * <p>The words of these refusals have not been seen on a router: that a row is there already, but for PPP secrets, hotspot
 * users and interfaces; the removal of default rows and of dynamic queues. A client should not depend on them.
 */
package io.mikamel.simulator.menu;
