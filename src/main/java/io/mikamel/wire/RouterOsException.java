package io.mikamel.wire;

/**
 * Something between us and a router failed. The leaves are named after the caller's next move: connect and timeout may be
 * retried, login and trap may not before something changes, protocol and fatal cost the connection.
 */
public abstract class RouterOsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    protected RouterOsException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Whether the same command may succeed later without anybody changing anything. */
    public abstract boolean isRetryable();
}
