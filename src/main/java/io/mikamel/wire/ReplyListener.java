package io.mikamel.wire;

import java.util.Optional;

/**
 * What a command's answer is told to, on the connection's reader thread: rows, then exactly one of done and failed.
 * Implementations return quickly and never block on another command of the same connection.
 */
public interface ReplyListener {

    void row(Row row);

    /** @param ret {@code =ret=} of {@code !done} */
    void done(Optional<String> ret);

    void failed(RouterOsException failure);
}
