package io.mikamel.store;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** A prepared statement whose parameters have names. Confined to the thread of its connection. */
final class NamedStatement implements AutoCloseable {

    private static final int BATCH = 1000;

    private final PreparedStatement statement;
    private final List<String> parameters;
    private int pending;

    NamedStatement(Connection connection, SqlFile sql) throws SQLException {
        this.statement = connection.prepareStatement(sql.statement());
        this.parameters = sql.parameters();
    }

    NamedStatement text(String name, String value) throws SQLException {
        return set(name, value == null ? null : NulText.encode(value), Types.VARCHAR);
    }

    NamedStatement number(String name, Long value) throws SQLException {
        return set(name, value, Types.BIGINT);
    }

    NamedStatement count(String name, int value) throws SQLException {
        return set(name, value, Types.INTEGER);
    }

    NamedStatement decimal(String name, BigDecimal value) throws SQLException {
        return set(name, value, Types.NUMERIC);
    }

    NamedStatement flag(String name, boolean value) throws SQLException {
        return set(name, value, Types.BOOLEAN);
    }

    NamedStatement texts(String name, List<String> values) throws SQLException {
        return array(name, "varchar", values.stream().map(NulText::encode).toArray());
    }

    NamedStatement numbers(String name, List<Long> values) throws SQLException {
        return array(name, "bigint", values.toArray());
    }

    private NamedStatement array(String name, String type, Object[] values) throws SQLException {
        return set(name, statement.getConnection().createArrayOf(type, values), Types.ARRAY);
    }

    NamedStatement time(String name, Instant value) throws SQLException {
        Object time = value == null ? null : stored(value).atOffset(ZoneOffset.UTC);
        return set(name, time, Types.TIMESTAMP_WITH_TIMEZONE);
    }

    /** What the database keeps of an instant: microseconds. */
    static Instant stored(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }

    void addBatch() throws SQLException {
        statement.addBatch();
        pending++;
        if (pending >= BATCH) {
            executeBatch();
        }
    }

    void executeBatch() throws SQLException {
        if (pending > 0) {
            statement.executeBatch();
            pending = 0;
        }
    }

    int update() throws SQLException {
        return statement.executeUpdate();
    }

    <T> List<T> list(RowReader<T> reader) throws SQLException {
        List<T> rows = new ArrayList<>();
        forEach(row -> rows.add(reader.read(row)));
        return rows;
    }

    /** Row by row, without holding all of them; on PostgreSQL only inside a transaction. */
    void forEach(RowConsumer consumer) throws SQLException {
        statement.setFetchSize(BATCH);
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                consumer.accept(rows);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        statement.close();
    }

    private NamedStatement set(String name, Object value, int type) throws SQLException {
        int found = 0;
        for (int i = 0; i < parameters.size(); i++) {
            if (parameters.get(i).equals(name)) {
                statement.setObject(i + 1, value, type);
                found++;
            }
        }
        if (found == 0) {
            throw new IllegalArgumentException("the statement has no parameter " + name);
        }
        return this;
    }

    /** Makes a record of a row. */
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Takes a row. */
    interface RowConsumer {
        void accept(ResultSet row) throws SQLException;
    }
}
