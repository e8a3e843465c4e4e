package io.mikamel.store;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** All of a piece of work, or nothing of it. */
final class Transaction {

    /** Two who write a row for the first time at once: the second finds it when it looks again. */
    private static final int TRIES = 5;

    private Transaction() {}

    /** @param attempt what is being done, for the message of a failure */
    static <T> T run(DataSource source, String attempt, Work<T> work) {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            T result = attempts(connection, work);
            connection.setAutoCommit(true);
            return result;
        } catch (SQLException e) {
            throw Failures.of(attempt, e);
        }
    }

    private static <T> T attempts(Connection connection, Work<T> work) throws SQLException {
        for (int tries = 1; tries < TRIES; tries++) {
            try {
                return attempt(connection, work);
            } catch (SQLException e) {
                if (!Failures.isRace(e)) {
                    throw e;
                }
            }
        }
        return attempt(connection, work);
    }

    private static <T> T attempt(Connection connection, Work<T> work) throws SQLException {
        boolean done = false;
        try {
            T result = work.on(connection);
            connection.commit();
            done = true;
            return result;
        } finally {
            if (!done) {
                rollback(connection);
            }
        }
    }

    /** A connection that cannot even roll back is broken, and the database rolls back by itself. */
    private static void rollback(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            org.slf4j.LoggerFactory.getLogger(Transaction.class).debug("no rollback: {}", Failures.reason(e));
        }
    }

    /** What is done on one connection; it may be done again after it was rolled back. */
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }
}
