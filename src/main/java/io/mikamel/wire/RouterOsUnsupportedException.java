package io.mikamel.wire;

/** The chosen driver cannot carry this command; the message says why and what to choose instead. */
public final class RouterOsUnsupportedException extends RouterOsException {

    private static final long serialVersionUID = 1L;

    public RouterOsUnsupportedException(String message) {
        this(message, null);
    }

    public RouterOsUnsupportedException(String message, Throwable cause) {
        super(message, cause);
    }

    @Override
    public boolean isRetryable() {
        return false;
    }
}
