package io.mikamel.wire;

/** The router ended the connection with {@code !fatal}; the message holds its word. */
public final class RouterOsFatalException extends RouterOsException {

    private static final long serialVersionUID = 1L;

    public RouterOsFatalException(String message) {
        this(message, null);
    }

    public RouterOsFatalException(String message, Throwable cause) {
        super(message, cause);
    }

    @Override
    public boolean isRetryable() {
        return true;
    }
}
