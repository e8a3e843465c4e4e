package io.mikamel.store;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** All of a piece of work, or nothing of it. */
final class Transaction {

    private Transaction() {}

    /** @param attempt what is being done, for the message of a failure */
    static <T> T run(DataSource source, String attempt, Work<T> work) {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            T result = attempt(connection, work);
            connection.setAutoCommit(true);
            return result;
        } catch (SQLException e) {
            throw Failures.of(attempt, e);
        }
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

    /** What is done on one connection. */
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }
}
