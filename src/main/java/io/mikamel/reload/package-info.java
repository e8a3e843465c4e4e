/**
 * Hot reload of routes behind a guard. May import Camel.
 *
 * <p>Camel 4.17 stops a file's routes before it knows whether the edited ones can be built. Here the whole set of files is
 * built in a context of its own first, and only a set that can be built replaces what runs. {@code null} never crosses
 * the package.
 */
package io.mikamel.reload;
