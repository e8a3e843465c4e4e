package io.mikamel.store;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings the tables to the state that this version needs; what is there stays. */
public final class SchemaMigration {

    private SchemaMigration() {}

    /** @throws StoreException naming the migration that failed */
    public static void migrate(DataSource source) {
        try {
            flyway(source).migrate();
        } catch (FlywayException e) {
            throw new StoreException(
                    "cannot migrate the schema: " + e.getMessage().strip(), e);
        }
    }

    /** Whether every table of this version is there; changes nothing. */
    static boolean isUpToDate(DataSource source) {
        try {
            return flyway(source).info().pending().length == 0;
        } catch (FlywayException e) {
            throw new StoreException(
                    "cannot look at the schema: " + e.getMessage().strip(), e);
        }
    }

    private static Flyway flyway(DataSource source) {
        return Flyway.configure(SchemaMigration.class.getClassLoader())
                .dataSource(source)
                .locations("classpath:sql/schema")
                .baselineOnMigrate(true) // a PostgreSQL schema that other programs use too
                .baselineVersion("0")
                .cleanDisabled(true)
                .load();
    }
}
