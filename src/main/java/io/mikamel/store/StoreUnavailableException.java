package io.mikamel.store;

import java.sql.SQLException;

/** The database cannot be reached, or the connection to it broke; the same attempt may be made again. */
public final class StoreUnavailableException extends StoreException {

    private static final long serialVersionUID = 1L;

    public StoreUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Whether a failure, also one of a statement that a route ran by itself, says that the database is away. */
    public static boolean isSaidBy(Throwable failure) {
        return failure instanceof StoreUnavailableException
                || failure instanceof SQLException cause && Failures.isAway(cause);
    }
}
