package io.mikamel.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

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
            sql(directory, postgres);
        }
    }

    private static void sql(Directory directory, EmbeddedPostgres postgres) {
        Table table = SessionSql.table(ROUTERS, SESSIONS);
        String file = "jdbc:h2:file:" + directory.path().resolve("sql") + ";WRITE_DELAY=0";
        try (SessionSql h2 = new SessionSql(file, "", ROUTERS, SESSIONS)) {
            h2.print(table, "H2");
        }
        try (SessionSql server =
                new SessionSql(postgres.getJdbcUrl("postgres", "postgres"), "postgres", ROUTERS, SESSIONS)) {
            server.print(table, "PostgreSQL");
        }
    }
}
