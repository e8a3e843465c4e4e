package io.mikamel.store;

/** The database cannot be reached, or the connection to it broke; the same attempt may be made again. */
public final class StoreUnavailableException extends StoreException {

    private static final long serialVersionUID = 1L;

    public StoreUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
