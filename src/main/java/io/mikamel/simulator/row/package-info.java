/**
 * Tables of rows, and how they are asked for and told in API words. Imported by the simulator's other packages, imports
 * wire alone. Inside the simulator a text is the router's bytes, one char per byte ({@link
 * io.mikamel.simulator.row.ByteText}), since a router stores bytes and has no code page.
 */
package io.mikamel.simulator.row;
