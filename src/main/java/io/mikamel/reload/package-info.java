/** Hot reload of routes behind a guard. May import Camel. */
package io.mikamel.reload;
