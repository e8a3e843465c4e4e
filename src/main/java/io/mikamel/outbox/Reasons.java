package io.mikamel.outbox;

/** A failure in one line for the column {@code last_error}. */
final class Reasons {

    private static final int LONGEST = 1000;

    private Reasons() {}

    static String of(Throwable failure) {
        String message = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        return message.length() <= LONGEST ? message : message.substring(0, LONGEST);
    }
}
