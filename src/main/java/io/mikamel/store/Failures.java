package io.mikamel.store;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;

/** Tells a database that is away from one that says no. */
final class Failures {

    /** Connection, resources, operator's intervention, serialization and deadlock. */
    private static final Set<String> AGAIN = Set.of("08", "53", "57", "40");

    /** H2: closed, broken file handle, closed object, lock timeout, out of memory, connection broken, deadlock. */
    private static final Set<Integer> H2_AGAIN = Set.of(90098, 90121, 90028, 90031, 90007, 90067, 50200, 90108, 40001);

    /** A duplicate key, a serialization failure, a deadlock. */
    private static final Set<String> RACE = Set.of("23505", "40001", "40P01");

    private Failures() {}

    static StoreException of(String attempt, SQLException cause) {
        String message = "%s: %s".formatted(attempt, reason(cause));
        return isAway(cause) ? new StoreUnavailableException(message, cause) : new StoreException(message, cause);
    }

    static boolean isAway(SQLException e) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        return e instanceof SQLTransientException
                || e instanceof SQLRecoverableException
                || e instanceof SQLNonTransientConnectionException
                || AGAIN.contains(state.substring(0, Math.min(2, state.length())))
                || H2_AGAIN.contains(e.getErrorCode())
                || e.getCause() instanceof SQLException cause && cause != e && isAway(cause);
    }

    /** Whether somebody else was in the way who is likely to be gone: nothing of the transaction is written. */
    static boolean isRace(SQLException e) {
        return RACE.contains(String.valueOf(e.getSQLState()));
    }

    /** The first line of the innermost message: the rest is the statement, which may hold a subscriber's details. */
    static String reason(Throwable e) {
        Throwable innermost = e;
        while (innermost.getCause() instanceof SQLException cause && cause != innermost) {
            innermost = cause;
        }
        String message = String.valueOf(innermost.getMessage()).strip();
        int end = message.indexOf('\n');
        String line = end < 0 ? message : message.substring(0, end);
        int statement = line.indexOf("; SQL statement:");
        return statement < 0 ? line : line.substring(0, statement);
    }
}
