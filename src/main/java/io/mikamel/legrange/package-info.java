/**
 * The interface of {@link io.mikamel.wire} over me.legrange:mikrotik 3.0.8, the second opinion beside the native driver.
 * May import wire and me.legrange.
 *
 * <p>What the library does: it resolves the host, logs in (both ways), parses the command text we give it, writes the
 * sentence with a tag of its own, and hands each reply to the listener of its tag, with its two threads per connection.
 *
 * <p>What stands between it and the socket, because of its faults: {@link io.mikamel.legrange.SafeSocket} stands for a
 * connection that {@link io.mikamel.wire.RouterDial} has opened; {@link io.mikamel.legrange.CommandTap} sends each sentence the library wrote with one write and learns its tag;
 * {@link io.mikamel.legrange.ReplyFilter} reads sentences with the codec of {@code wire} and gives the library, for each, a
 * short one that its line-based parser survives: reply word, tag, and the number of the true sentence, which waits in
 * {@link io.mikamel.legrange.Traffic} until the library delivers that number. So no value passes through the library's
 * parser on the way in (it would break on a newline, lose bytes that are not UTF-8, and the order of attributes), and a
 * word it does not know ({@code !empty}, {@code !fatal}) never reaches it. The end of the stream is told to it as the answer
 * to a command that never leaves this machine, behind all replies that came before.
 *
 * <p>On the way out a value has to fit into the library's command text; what does not fit is refused with
 * {@link io.mikamel.wire.RouterOsUnsupportedException} before anything is sent. Ordinary commands go one at a time, in
 * order; commands without a deadline (listen) run beside them.
 */
package io.mikamel.legrange;
