package io.mikamel.wire;

/** No complete answer within the deadline. The result of a write is unknown: read back before repeating. */
public final class RouterOsTimeoutException extends RouterOsException {

    private static final long serialVersionUID = 1L;

    public RouterOsTimeoutException(String message) {
        this(message, null);
    }

    public RouterOsTimeoutException(String message, Throwable cause) {
        super(message, cause);
    }

    @Override
    public boolean isRetryable() {
        return true;
    }
}
