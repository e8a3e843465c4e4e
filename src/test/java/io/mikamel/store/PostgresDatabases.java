package io.mikamel.store;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.Statement;

/** A PostgreSQL server, and a database for each test. */
final class PostgresDatabases implements AutoCloseable {

    private final EmbeddedPostgres server;
    private HikariDataSource pool;
    private int number;

    PostgresDatabases() throws Exception {
        server = EmbeddedPostgres.start();
    }

    HikariDataSource create() throws Exception {
        String name = "test" + ++number;
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        pool = Database.open(server.getJdbcUrl("postgres", name), "postgres", "");
        return pool;
    }

    void closePool() {
        pool.close();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
