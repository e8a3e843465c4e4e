package io.mikamel.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Predicate;

/** Whether a code is that of a voucher on whichever router. Confined to the thread of its connection. */
final class TakenCodes implements Predicate<String>, AutoCloseable {

    private static final SqlFile SELECT = SqlFile.load("vouchers/select-taken-code");

    private final NamedStatement select;

    TakenCodes(Connection connection) throws SQLException {
        select = new NamedStatement(connection, SELECT);
    }

    @Override
    public boolean test(String code) {
        try {
            return !select.text("code", code).list(row -> true).isEmpty();
        } catch (SQLException e) {
            throw Failures.of("cannot look up a voucher's code", e);
        }
    }

    @Override
    public void close() throws SQLException {
        select.close();
    }
}
