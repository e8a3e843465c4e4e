package io.mikamel.store;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings the tables to the state that this version needs; what is there stays. */
public final class SchemaMigration {

    private static final String ALL = "classpath:sql/schema";
    private static final String POSTGRESQL = "classpath:sql/schema-postgresql";

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
                .locations(locations(source))
                .baselineOnMigrate(true) // a PostgreSQL schema that other programs use too
                .baselineVersion("0")
                .cleanDisabled(true)
                .load();
    }

    /** What only PostgreSQL can do stands apart. */
    private static String[] locations(DataSource source) {
        try (Connection connection = source.getConnection()) {
            String product = connection.getMetaData().getDatabaseProductName();
            return product.equals("PostgreSQL") ? new String[] {ALL, POSTGRESQL} : new String[] {ALL};
        } catch (SQLException e) {
            throw Failures.of("cannot migrate the schema", e);
        }
    }
}
