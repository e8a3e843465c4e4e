package io.mikamel.store;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On PostgreSQL: one server, a database for each test. */
class PostgresAuditStoreTest extends AuditStoreContract {

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
    List<String> unlock() {
        return List.of("alter table audit_log disable trigger all");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"update audit_log set actor = 'x'", "delete from audit_log where seq = 1", "truncate audit_log"})
    void theDatabaseItselfRefusesToChangeARow(String statement) {
        append(2);
        assertThatThrownBy(() -> new Sql(source()).run(statement)).hasMessageContaining("append-only");
    }

    @Override
    void close() {
        pool.close();
    }
}
