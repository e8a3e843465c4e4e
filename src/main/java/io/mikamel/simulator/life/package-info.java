/** The subscribers of a router in memory: who they are, and how they come, go, use traffic and change plan. */
package io.mikamel.simulator.life;
