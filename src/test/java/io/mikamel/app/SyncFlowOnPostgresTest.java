package io.mikamel.app;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.AfterEach;

/** The same with the tables in PostgreSQL. */
class SyncFlowOnPostgresTest extends SyncFlowTest {

    private EmbeddedPostgres server;

    @Override
    void database(Installation installation) throws Exception {
        server = EmbeddedPostgres.start();
        installation
                .set("mikamel.db.url", server.getJdbcUrl("postgres", "postgres"))
                .set("mikamel.db.username", "postgres");
    }

    @AfterEach
    void stopServer() throws Exception {
        server.close();
    }
}
