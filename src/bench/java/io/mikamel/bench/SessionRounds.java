package io.mikamel.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** What it costs to follow 100 routers with 1,000 sessions each. */
public final class SessionRounds {

    private static final int ROUTERS = 100;
    private static final int SESSIONS = 1_000;

    private SessionRounds() {}

    public static void main(String[] arguments) throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                        .setServerConfig("synchronous_commit", "on")
                        .start();
                Directory directory = Directory.temporary()) {
            program(postgres);
            sql(directory, postgres);
        }
    }

    private static void sql(Directory directory, EmbeddedPostgres postgres) throws Exception {
        Table table = SessionSql.table(ROUTERS, SESSIONS);
        String file = "jdbc:h2:file:" + directory.path().resolve("sql") + ";WRITE_DELAY=0";
        try (SessionSql h2 = new SessionSql(file, "", ROUTERS, SESSIONS)) {
            h2.print(table, "H2");
        }
        try (SessionSql server = new SessionSql(database(postgres, "sql"), "postgres", ROUTERS, SESSIONS)) {
            server.print(table, "PostgreSQL");
        }
    }

    private static void program(EmbeddedPostgres postgres) throws Exception {
        Table table = SessionCycles.table(ROUTERS, SESSIONS);
        program(table, "H2", "");
        program(table, "PostgreSQL", database(postgres, "program"));
    }

    /** Seven of ten sessions are PPP, with a row of {@code /ppp/active} and one of {@code /interface}. */
    private static void program(Table table, String name, String url) throws Exception {
        try (Directory directory = Directory.temporary();
                SimulatedNetwork network =
                        SimulatedNetwork.start(directory.path(), SessionNetwork.class, ROUTERS, SESSIONS);
                SessionCycles cycles = new SessionCycles(directory, network, url, ROUTERS * SESSIONS * 17 / 10)) {
            cycles.print(table, name);
        }
    }

    private static String database(EmbeddedPostgres postgres, String name) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        return postgres.getJdbcUrl("postgres", name);
    }
}
