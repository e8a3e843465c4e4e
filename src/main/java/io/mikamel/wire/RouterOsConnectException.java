package io.mikamel.wire;

/** No connection could be made, or the connection broke: refused, unreachable, TLS, end of stream, reset. */
public final class RouterOsConnectException extends RouterOsException {

    private static final long serialVersionUID = 1L;

    public RouterOsConnectException(String message) {
        this(message, null);
    }

    public RouterOsConnectException(String message, Throwable cause) {
        super(message, cause);
    }

    @Override
    public boolean isRetryable() {
        return true;
    }
}
