/**
 * The RouterOS API on a socket: words, sentences, commands, queries, rows, traps.
 *
 * <p>May import the JDK and slf4j only. {@link io.mikamel.wire.RouterConnection} is a logged-in connection, whatever
 * driver made it. Bytes are kept as the router sent them; text is a view on them, so that what was read can be written
 * back unharmed. {@code null} never crosses the package.
 */
package io.mikamel.wire;
