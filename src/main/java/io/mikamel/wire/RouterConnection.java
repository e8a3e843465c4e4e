package io.mikamel.wire;

import java.time.Duration;

/**
 * A logged-in connection to one router, whatever driver made it. Thread-safe: many commands may be under way, up to the
 * connection's limit; further ones wait in order, and their deadline runs.
 */
public interface RouterConnection extends AutoCloseable {

    /** A deadline that never comes: for {@code listen} alone. */
    Duration NO_DEADLINE = Duration.ZERO;

    /**
     * Starts a command and returns at once; its answer goes to the listener, also when it fails at once.
     *
     * @param deadline from now to the complete answer; then the command is cancelled and the listener hears
     *     {@link RouterOsTimeoutException}
     */
    Call start(Command command, Duration deadline, ReplyListener listener);

    /** Runs a command and waits for its complete answer. Not for the reader thread. */
    default Reply execute(Command command, Duration deadline) {
        CollectedReply reply = new CollectedReply();
        Call call = start(command, deadline, reply);
        return reply.await(call, command, address());
    }

    /** How many commands are under way or waiting. */
    int inFlight();

    /** False once the connection is closed or broken; it never becomes true again. */
    boolean isOpen();

    /** Who is at the other end. */
    RouterAddress address();

    /** Ends the connection; commands under way fail with {@link RouterOsConnectException}. Never throws. */
    @Override
    void close();
}
