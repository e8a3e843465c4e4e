package io.mikamel.store;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.io.TempDir;

/** On H2 in a file. */
class H2AuditStoreTest extends AuditStoreContract {

    @TempDir
    private Path directory;

    private HikariDataSource pool;

    @Override
    DataSource open() {
        pool = Database.open(
                "jdbc:h2:file:" + directory.resolve("mikamel") + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE", "", "");
        return pool;
    }

    @Override
    List<String> unlock() {
        return List.of();
    }

    @Override
    void close() {
        pool.close();
    }
}
