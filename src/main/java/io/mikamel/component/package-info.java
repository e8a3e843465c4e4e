/** The Camel component {@code routeros:}. May import pool, wire and Camel. */
package io.mikamel.component;
