package io.mikamel.wire;

import java.util.Optional;

/**
 * What a command's answer is told to: rows, then exactly one of done and failed, by one thread at a time. Rows come on the
 * connection's reader thread; an end may come from another, or from the thread that starts the command if it fails at once.
 * Implementations return quickly and never wait for another command of the same connection; what they throw is logged.
 */
public interface ReplyListener {

    void row(Row row);

    /** @param ret {@code =ret=} of {@code !done} */
    void done(Optional<String> ret);

    void failed(RouterOsException failure);
}
