package io.mikamel.wire;

/** The router rejected the user or the password. Routers log each try, so it is not repeated soon. */
public final class RouterOsLoginException extends RouterOsException {

    private static final long serialVersionUID = 1L;

    public RouterOsLoginException(String message) {
        this(message, null);
    }

    public RouterOsLoginException(String message, Throwable cause) {
        super(message, cause);
    }

    @Override
    public boolean isRetryable() {
        return false;
    }
}
