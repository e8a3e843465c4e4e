package io.mikamel.store;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.io.TempDir;

/** What is sold, on H2 in a file. */
class H2SoldAccountsTest extends SoldAccountsContract {

    @TempDir
    private Path directory;

    private HikariDataSource pool;

    @Override
    DataSource open() {
        String url = "jdbc:h2:file:" + directory.resolve("mikamel") + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
        pool = Database.open(url, "", "");
        return pool;
    }

    @Override
    void close() {
        pool.close();
    }
}
