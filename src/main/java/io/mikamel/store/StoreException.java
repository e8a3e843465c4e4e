package io.mikamel.store;

/** The database refused something; nothing of the attempt was written. Trying again the same way will not help. */
public class StoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
