/**
 * One class per verb: what a command does to the rows of a menu and how it answers. Verbs begin, tell and end with the
 * router's lock held; they know nothing of sockets.
 */
package io.mikamel.simulator.verb;
