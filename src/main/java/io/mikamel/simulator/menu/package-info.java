/**
 * One class per menu of RouterOS: its properties, what it refuses and in which words. Rows come from the router's model.
 * Called with the router's lock held.
 */
package io.mikamel.simulator.menu;
