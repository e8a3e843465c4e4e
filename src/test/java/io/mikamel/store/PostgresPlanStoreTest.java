package io.mikamel.store;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** On PostgreSQL: one server, a database for each test. */
class PostgresPlanStoreTest extends PlanStoreContract {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static EmbeddedPostgres server;

    private HikariDataSource pool;

    @BeforeAll
    static void start() throws Exception {
        server = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    @Override
    DataSource open() throws Exception {
        String name = "test" + NUMBER.incrementAndGet();
        new Sql(server.getPostgresDatabase()).run("create database " + name);
        pool = Database.open(server.getJdbcUrl("postgres", name), "postgres", "");
        return pool;
    }

    @Override
    void close() {
        pool.close();
    }
}
