package io.mikamel.outbox;

import io.mikamel.wire.RouterOsException;

/** A failure in one line for the column {@code last_error}. */
final class Reasons {

    private static final int LONGEST = 1000;

    private Reasons() {}

    /** What the router's side of it says, else the first cause: what wraps it tells of exchanges, not of routers. */
    static String of(Throwable failure) {
        Throwable told = failure;
        while (!(told instanceof RouterOsException) && told.getCause() != null) {
            told = told.getCause();
        }
        String message = told.getMessage() == null ? told.getClass().getSimpleName() : told.getMessage();
        return message.length() <= LONGEST ? message : message.substring(0, LONGEST);
    }
}
