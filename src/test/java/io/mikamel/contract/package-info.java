/** What every driver must show, run over each of them against scripted routers and the simulator. */
package io.mikamel.contract;
