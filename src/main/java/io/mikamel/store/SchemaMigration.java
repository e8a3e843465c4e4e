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
            Flyway.configure(SchemaMigration.class.getClassLoader())
                    .dataSource(source)
                    .locations(locations(source))
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
