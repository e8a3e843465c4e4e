package io.mikamel.store;

import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** What is sold, on PostgreSQL. */
class PostgresSoldAccountsTest extends SoldAccountsContract {

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
