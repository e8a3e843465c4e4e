package io.mikamel.wire;

/** The peer sent something that is not the RouterOS API. The connection cannot be resynchronised. */
public final class RouterOsProtocolException extends RouterOsException {

    private static final long serialVersionUID = 1L;

    public RouterOsProtocolException(String message) {
        this(message, null);
    }

    public RouterOsProtocolException(String message, Throwable cause) {
        super(message, cause);
    }

    @Override
    public boolean isRetryable() {
        return true;
    }
}
