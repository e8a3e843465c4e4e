package io.mikamel.store;

import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Sessions on PostgreSQL. */
class PostgresSessionStoreTest extends SessionStoreContract {

    private static PostgresDatabases databases;

    @BeforeAll
    static void start() throws Exception {
        databases = new PostgresDatabases();
    }

    @AfterAll
    static void stop() throws Exception {
        databases.close();
    }

    @Override
    DataSource open() throws Exception {
        return databases.create();
    }

    @Override
    void close() {
        databases.closePool();
    }
}
