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
            Flyway.configure(SchemaMigration.class.getClassLoader())
                    .dataSource(source)
                    .locations("classpath:sql/schema")
                    .baselineOnMigrate(true) // a PostgreSQL schema that other programs use too
                    .baselineVersion("0")
                    .cleanDisabled(true)
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new StoreException(
                    "cannot migrate the schema: " + e.getMessage().strip(), e);
        }
    }
}
